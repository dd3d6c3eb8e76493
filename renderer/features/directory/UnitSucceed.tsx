import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../../shared/domain/calendarDate.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { DateField } from '../../app/DateField.tsx';
import { asTyped, dateFault, dateOf } from '../../app/typedDate.ts';
import { useForm } from '../../app/useForm.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { FormEnd } from './FormEnd.tsx';
import { UnitNameFields } from './UnitFields.tsx';
import { unitFaults, unitInput, unitValues } from './unitForm.ts';
import { useUnits } from './useUnits.ts';

interface UnitSucceedProps {
  unit: Organisation;
  /** Whether other units end with it and all become one. */
  isMerger: boolean;
  onDone: (id: string) => void;
  onStay: () => void;
}

interface OthersProps {
  unit: Organisation;
  others: readonly Organisation[];
  error: string | undefined;
  onChange: (others: Organisation[]) => void;
}

/** The other units of a merger. */
function OtherUnits({ unit, others, error, onChange }: OthersProps) {
  const { t, nameOf } = useTexts();
  const { organisations, choices } = useUnits();
  const free = choices(
    '',
    ({ id, country, validTo }) =>
      id !== unit.id && country === unit.country && validTo === null && others.every((one) => one.id !== id),
  );
  const add = (id: string): void => {
    const chosen = organisations.find((one) => one.id === id);
    if (chosen) onChange([...others, chosen]);
  };
  return (
    <>
      <ul className="chosen" aria-label={t('directory:unit.merging')}>
        <li>{nameOf(unit.name)}</li>
        {others.map((one) => (
          <li key={one.id} className="row">
            {nameOf(one.name)}
            <Button
              kind="quiet"
              title={t('directory:unit.leaveOut', { name: nameOf(one.name) })}
              onClick={() => onChange(others.filter(({ id }) => id !== one.id))}
            >
              {t('directory:takeOut')}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        label={t('directory:unit.mergeWith')}
        isRequired
        isWide
        value=""
        choices={free}
        onChange={add}
        error={error}
      />
    </>
  );
}

/** Ends the unit, or several, on a day; from the next day on it has the new name, past documents keep the old one. */
export function UnitSucceed({ unit, isMerger, onDone, onStay }: UnitSucceedProps) {
  const { t, language } = useTexts();
  const { session } = useSession();
  const [opened] = useState(unit);
  const [others, setOthers] = useState<readonly Organisation[]>([]);
  const initial = { ...unitValues(opened), validTo: asTyped(addDays(session.today, -1)) };
  const form = useForm(initial, (values) => ({
    name: unitFaults(values, t).name,
    validTo: dateFault(values.validTo, t, true),
    // What the others become is what is chosen here.
    successorId: isMerger && others.length === 0 ? t('directory:unit.mergeNeedsTwo') : undefined,
  }));
  const onSuccess = ({ id }: Organisation): void => onDone(id);
  const rename = useMutation(api.directory.renameOrganisation.mutationOptions({ onSuccess }));
  const merge = useMutation(api.directory.mergeOrganisations.mutationOptions({ onSuccess }));
  const saving = isMerger ? merge : rename;
  const day = dateOf(form.values.validTo);
  const send = (): void => {
    if (saving.isPending || day === null) return;
    const { name, country, kind, level, province } = unitInput(form.values);
    const successor = { name, country, kind, level, province };
    const units = [opened, ...others].map(({ id, rev }) => ({ id, rev }));
    if (isMerger) merge.mutate({ units, lastDay: day, successor });
    else rename.mutate({ unit: { id: opened.id, rev: opened.rev }, lastDay: day, successor });
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      {isMerger && (
        <OtherUnits unit={opened} others={others} error={form.faultOf('successorId')} onChange={setOthers} />
      )}
      <DateField
        label={t('directory:unit.lastDay')}
        isRequired
        hint={
          day === null
            ? t('directory:unit.lastDayHint')
            : t('directory:unit.newFrom', { date: formatDate(addDays(day, 1), language) })
        }
        {...form.field('validTo')}
      />
      <UnitNameFields form={form} />
      <FormEnd
        act={t(isMerger ? 'directory:unit.merge' : 'directory:unit.rename')}
        saving={saving}
        onStay={onStay}
      />
    </form>
  );
}
