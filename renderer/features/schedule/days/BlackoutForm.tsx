import { useMutation } from '@tanstack/react-query';
import { BlackoutKind, type Blackout, type BlackoutEntry } from '../../../../shared/domain/blackout.ts';
import { api } from '../../../app/client.ts';
import { DateField } from '../../../app/DateField.tsx';
import { HistoryLink } from '../../../app/HistoryLink.tsx';
import { NamesField } from '../../../app/NamesField.tsx';
import { useForm } from '../../../app/useForm.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/Toasts.tsx';
import { entryOf, faultsOf, valuesOf } from './blackoutValues.ts';
import { DetailForm } from './DetailForm.tsx';
import { NameList } from './NameList.tsx';
import { namedLists, useNamed, type NamedListName } from './useNamed.ts';

interface WhomProps {
  chosen: Pick<BlackoutEntry, NamedListName>;
  onChange: (list: NamedListName, ids: string[]) => void;
}

function Whom({ chosen, onChange }: WhomProps) {
  const { t } = useTexts();
  const named = useNamed();
  return (
    <fieldset className="choices">
      <legend>{t('calendar:blackout.whom')}</legend>
      {namedLists.map((list) => (
        <NameList
          key={list}
          label={t(`calendar:blackout.${list}`)}
          all={named[list]}
          chosen={chosen[list]}
          onChange={(ids) => onChange(list, ids)}
        />
      ))}
      <p className="note">{t('calendar:blackout.everybodyHint')}</p>
    </fieldset>
  );
}

/** A blackout, as it stood when the panel opened; null for a new one. */
export function BlackoutForm({ blackout, onClose }: { blackout: Blackout | null; onClose: () => void }) {
  const { t, nameOf } = useTexts();
  const form = useForm(valuesOf(blackout), (values) => faultsOf(values, t));
  const { values, set, field } = form;
  const onSaved = ({ name }: Blackout): void => {
    toast(t('calendar:blackout.saved', { name: nameOf(name) }));
    onClose();
  };
  const add = useMutation(api.blackouts.add.mutationOptions({ onSuccess: onSaved }));
  const change = useMutation(api.blackouts.change.mutationOptions({ onSuccess: onSaved }));
  const remove = useMutation(
    api.blackouts.remove.mutationOptions({
      onSuccess: () => {
        toast(t('calendar:blackout.removed', { name: nameOf(blackout?.name) }));
        onClose();
      },
    }),
  );
  const send = (): void => {
    const entry = entryOf(values);
    if (blackout) change.mutate({ id: blackout.id, rev: blackout.rev, entry });
    else add.mutate(entry);
  };
  return (
    <DetailForm
      title={blackout ? nameOf(blackout.name) : t('calendar:blackout.add')}
      onSubmit={form.submit(send)}
      onClose={onClose}
      work={[add, change, remove]}
      remove={
        blackout && {
          text: t('calendar:blackout.remove'),
          act: () => remove.mutate({ id: blackout.id, rev: blackout.rev }),
        }
      }
    >
      <NamesField label={t('calendar:column.name')} isRequired isFirst {...field('name')} />
      <SelectField
        label={t('calendar:kindLabel')}
        value={values.kind}
        choices={BlackoutKind.options.map((value) => ({ value, text: t(`calendar:blackout.kind.${value}`) }))}
        onChange={(value) => set('kind', BlackoutKind.parse(value))}
      />
      <div className="field-pair">
        <DateField label={t('calendar:blackout.from')} isRequired {...field('from')} />
        <DateField label={t('calendar:blackout.to')} isRequired {...field('to')} />
      </div>
      <div>
        <CheckBox
          label={t('calendar:blackout.everyYear')}
          isLabelled
          isChecked={values.everyYear}
          onChange={(isChecked) => set('everyYear', isChecked)}
        />
        <p className="note">{t('calendar:blackout.everyYearHint')}</p>
      </div>
      <Whom chosen={values} onChange={set} />
      <TextField
        label={t('calendar:blackout.route')}
        hint={t('calendar:blackout.routeHint')}
        {...field('route')}
      />
      <div>
        <CheckBox
          label={t('calendar:blackout.isForbidden')}
          isLabelled
          isChecked={values.isForbidden}
          onChange={(isChecked) => set('isForbidden', isChecked)}
        />
        <p className="note">{t('calendar:blackout.isForbiddenHint')}</p>
      </div>
      <TextField label={t('calendar:source')} hint={t('calendar:sourceHint')} {...field('source')} />
      {blackout && <HistoryLink entity="blackout" id={blackout.id} />}
    </DetailForm>
  );
}
