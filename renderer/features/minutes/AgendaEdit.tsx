import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Names } from '../../../shared/domain/bilingual.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { NamesField } from '../../app/NamesField.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useUndoToast } from '../../app/useUndoToast.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { segmentsOf } from './order.ts';

const mostMinutes = 1440;
const fresh = 'new';
const noName: Names = { vi: '', lo: '' };

interface ItemDraft {
  title: Names;
  minutes: string;
  section: Names;
}

function draftOf(item: AgendaItem | undefined): ItemDraft {
  return {
    title: item?.title ?? noName,
    minutes: String(item?.minutes ?? 15),
    section: item?.section ?? noName,
  };
}

function valuesOf({ title, minutes, section }: ItemDraft) {
  const hasSection = section.vi.trim() !== '';
  return { title, minutes: Number(minutes), section: hasSection ? section : null };
}

function useAgendaDeeds() {
  const { t } = useTexts();
  const offerUndo = useUndoToast();
  const say = ({ id }: { id: string }) =>
    offerUndo({ entity: 'agendaItem', id }, t('minutes:agendaEdit.saved'));
  const saved = { onSuccess: say };
  return {
    add: useMutation(api.minutes.addAgendaItem.mutationOptions(saved)),
    change: useMutation(api.minutes.changeAgendaItem.mutationOptions(saved)),
    move: useMutation(api.minutes.moveAgendaItem.mutationOptions(saved)),
    remove: useMutation(api.minutes.removeAgendaItem.mutationOptions(saved)),
  };
}

interface ItemFormProps {
  detail: MeetingDetail;
  item: AgendaItem | undefined;
  deeds: ReturnType<typeof useAgendaDeeds>;
  onChosen: (id: string) => void;
}

/** The place of the agenda that comes before `index`. */
function afterIdAt(agenda: readonly AgendaItem[], index: number): string | null {
  return agenda[index]?.id ?? null;
}

function OrderButtons({ detail, item, deeds, onChosen }: ItemFormProps & { item: AgendaItem }) {
  const { t } = useTexts();
  const { agenda } = detail;
  const index = agenda.findIndex(({ id }) => id === item.id);
  const { id, rev } = item;
  const hasTexts = segmentsOf(detail, id).length > 0;
  const remove = (): void =>
    deeds.remove.mutate(
      { id, rev },
      { onSuccess: () => onChosen(agenda.find((each) => each.id !== id)?.id ?? fresh) },
    );
  return (
    <div className="form-row">
      <Button
        disabled={index <= 0}
        onClick={() => deeds.move.mutate({ id, rev, afterId: afterIdAt(agenda, index - 2) })}
      >
        {t('minutes:structure.up')}
      </Button>
      <Button
        disabled={index === agenda.length - 1}
        onClick={() => deeds.move.mutate({ id, rev, afterId: afterIdAt(agenda, index + 1) })}
      >
        {t('minutes:structure.down')}
      </Button>
      <Button icon="bin" disabled={hasTexts} onClick={remove}>
        {t('minutes:agendaEdit.remove')}
      </Button>
      {hasTexts && <p className="note">{t('minutes:agendaEdit.hasTexts')}</p>}
    </div>
  );
}

function ItemForm(props: ItemFormProps) {
  const { detail, item, deeds, onChosen } = props;
  const { t } = useTexts();
  const form = useForm(draftOf(item), ({ title, minutes }) => ({
    title: title.vi.trim() === '' ? t('minutes:agendaEdit.titleHow') : undefined,
    minutes:
      /^\d{1,4}$/.test(minutes.trim()) && Number(minutes) <= mostMinutes
        ? undefined
        : t('minutes:agendaEdit.minutesHow'),
  }));
  const send = (): void => {
    const values = valuesOf(form.values);
    if (item) deeds.change.mutate({ id: item.id, rev: item.rev, ...values });
    else {
      const place = { meetingId: detail.meeting.id, afterId: detail.agenda.at(-1)?.id ?? null };
      deeds.add.mutate({ ...place, ...values }, { onSuccess: ({ id }) => onChosen(id) });
    }
  };
  const problem = deeds.add.error ?? deeds.change.error ?? deeds.move.error ?? deeds.remove.error;
  return (
    <form className="edit-form" onSubmit={form.submit(send)} noValidate>
      <NamesField label={t('minutes:agendaEdit.title')} isRequired {...form.field('title')} />
      <TextField label={t('minutes:agendaEdit.minutes')} width="code" isRequired {...form.field('minutes')} />
      <NamesField
        label={t('minutes:agendaEdit.section')}
        hint={t('minutes:agendaEdit.sectionHow')}
        {...form.field('section')}
      />
      {problem !== null && <Alert tone="late">{errorText(problem, t)}</Alert>}
      <Button kind="primary" type="submit" isBusy={deeds.add.isPending || deeds.change.isPending}>
        {t(item ? 'minutes:agendaEdit.save' : 'minutes:agendaEdit.add')}
      </Button>
      {item && <OrderButtons {...props} item={item} />}
    </form>
  );
}

/** The agenda as a form: one item at a time, chosen above. */
export function AgendaEdit({ detail }: { detail: MeetingDetail }) {
  const { t, nameOf } = useTexts();
  const deeds = useAgendaDeeds();
  const [chosen, setChosen] = useState(detail.agenda[0]?.id ?? fresh);
  const item = detail.agenda.find(({ id }) => id === chosen);
  const choices = [
    ...detail.agenda.map(({ id, no, title }) => ({ value: id, text: `${no}. ${nameOf(title)}` })),
    { value: fresh, text: t('minutes:agendaEdit.add') },
  ];
  return (
    <div className="edit-form">
      <SelectField
        label={t('minutes:agenda')}
        isWide
        value={item ? chosen : fresh}
        choices={choices}
        onChange={setChosen}
      />
      <ItemForm
        key={item ? `${item.id} ${item.rev}` : fresh}
        detail={detail}
        item={item}
        deeds={deeds}
        onChosen={setChosen}
      />
    </div>
  );
}
