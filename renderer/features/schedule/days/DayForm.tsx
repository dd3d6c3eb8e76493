import { useMutation } from '@tanstack/react-query';
import type { Names } from '../../../../shared/domain/bilingual.ts';
import { DayKind, type CalendarDay, type CalendarDayEntry } from '../../../../shared/domain/holiday.ts';
import { Country } from '../../../../shared/domain/organisation.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { DateField } from '../../../app/DateField.tsx';
import type { Translate } from '../../../app/i18n.ts';
import { noNames, trimmed } from '../../../app/names.ts';
import { NamesField } from '../../../app/NamesField.tsx';
import { asTyped, dateFault, dateOf } from '../../../app/typedDate.ts';
import { useForm, type Faults } from '../../../app/useForm.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { HistoryLink } from '../../../app/HistoryLink.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/Toasts.tsx';
import { lunarLabel } from '../month/lunarLabel.ts';
import { DetailForm } from './DetailForm.tsx';

interface DayValues {
  date: string;
  country: Country;
  kind: DayKind;
  names: Names;
  en: string;
  source: string;
}

function valuesOf(day: CalendarDay | null): DayValues {
  if (!day) return { date: '', country: 'VN', kind: 'day-off', names: noNames, en: '', source: '' };
  const { vi, lo, en } = day.name;
  const { country, kind, source } = day;
  return { date: asTyped(day.date), country, kind, names: { vi, lo }, en, source: source ?? '' };
}

function faultsOf({ date, names }: DayValues, t: Translate): Faults<DayValues> {
  return {
    date: dateFault(date, t, true),
    names: names.vi.trim() === '' ? t('calendar:nameMissing') : undefined,
  };
}

function entryOf({ date, country, kind, names, en, source }: DayValues): CalendarDayEntry {
  return {
    date: dateOf(date) ?? '',
    country,
    kind,
    name: { ...trimmed(names), en: en.trim() },
    source: source.trim() === '' ? null : source.trim(),
  };
}

interface DayFormProps {
  /** Null for a new one. */
  day: CalendarDay | null;
  onClose: () => void;
}

/** A day of a country's calendar, as it stood when the panel opened. */
export function DayForm({ day, onClose }: DayFormProps) {
  const { t, language } = useTexts();
  const form = useForm(valuesOf(day), (values) => faultsOf(values, t));
  const done = (text: 'calendar:savedDay' | 'calendar:removedDay', date: string): void => {
    toast(t(text, { date: formatDate(date, language) }));
    onClose();
  };
  const onSaved = ({ date }: CalendarDay): void => done('calendar:savedDay', date);
  const add = useMutation(api.calendar.addDay.mutationOptions({ onSuccess: onSaved }));
  const change = useMutation(api.calendar.changeDay.mutationOptions({ onSuccess: onSaved }));
  const remove = useMutation(
    api.calendar.removeDay.mutationOptions({ onSuccess: () => done('calendar:removedDay', day?.date ?? '') }),
  );
  const typed = dateOf(form.values.date);
  const lunar = typed === null ? '' : lunarLabel(typed);
  const send = (): void => {
    const entry = entryOf(form.values);
    if (day) change.mutate({ id: day.id, rev: day.rev, entry });
    else add.mutate(entry);
  };
  const title = day ? t('calendar:editDay', { date: formatDate(day.date, language) }) : t('calendar:addDay');
  return (
    <DetailForm
      title={title}
      onSubmit={form.submit(send)}
      onClose={onClose}
      work={[add, change, remove]}
      remove={
        day ? { text: t('calendar:removeDay'), act: () => remove.mutate({ id: day.id, rev: day.rev }) } : null
      }
    >
      <DateField
        label={t('calendar:column.date')}
        isRequired
        isFirst
        {...form.field('date')}
        {...(lunar === '' ? {} : { hint: t('calendar:lunarOf', { date: lunar }) })}
      />
      <div className="field-pair">
        <SelectField
          label={t('calendar:countryLabel')}
          value={form.values.country}
          choices={Country.options.map((value) => ({ value, text: t(`calendar:country.${value}`) }))}
          onChange={(value) => form.set('country', Country.parse(value))}
        />
        <SelectField
          label={t('calendar:kindLabel')}
          value={form.values.kind}
          choices={DayKind.options.map((value) => ({ value, text: t(`calendar:kind.${value}`) }))}
          onChange={(value) => form.set('kind', DayKind.parse(value))}
        />
      </div>
      <NamesField label={t('calendar:names')} isRequired {...form.field('names')} />
      <TextField label={t('calendar:nameEn')} lang="en" {...form.field('en')} />
      <TextField label={t('calendar:source')} hint={t('calendar:sourceHint')} {...form.field('source')} />
      {day && <HistoryLink entity="calendarDay" id={day.id} />}
    </DetailForm>
  );
}
