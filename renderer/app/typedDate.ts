import { formatDate } from '../../shared/text/dates.ts';
import { parseDate, type PlainDate } from '../../shared/text/plainDate.ts';
import type { Translate } from './i18n.ts';
import { currentLanguage } from './i18n.ts';

/** The day as a form shows it; empty where there is none. */
export function asTyped(date: PlainDate | null): string {
  return date === null ? '' : formatDate(date, currentLanguage());
}

/** The day that was typed; null where nothing was, or no day of the calendar. */
export function dateOf(typed: string): PlainDate | null {
  const parsed = parseDate(typed);
  return parsed.ok ? parsed.date : null;
}

/** What is wrong with a typed day and how to write it; an empty field is wrong only where a day is required. */
export function dateFault(typed: string, t: Translate, isRequired = false): string | undefined {
  if (typed.trim() === '') return isRequired ? t('app:date.format') : undefined;
  const parsed = parseDate(typed);
  if (parsed.ok) return undefined;
  return parsed.reason === 'format' ? t('app:date.format') : t('app:date.noSuchDay', { typed: typed.trim() });
}

/** What is wrong with the end of a range: itself, or that it comes before the beginning. */
export function endFault(from: string, to: string, t: Translate, isRequired = false): string | undefined {
  const fault = dateFault(to, t, isRequired);
  const [first, last] = [dateOf(from), dateOf(to)];
  if (fault !== undefined || first === null || last === null || first <= last) return fault;
  return t('app:date.endsBeforeItBegins', { from: asTyped(first), to: asTyped(last) });
}
