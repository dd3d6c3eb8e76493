import type { DueWindow } from '../../../../shared/domain/dueWindow.ts';
import { quarterLabel } from '../../../../shared/text/dates.ts';
import type { Language } from '../../../../shared/text/languages.ts';
import { splitDate } from '../../../../shared/text/plainDate.ts';

/** The quarter a window fills, "quý I/2027", otherwise its months: "03–06/2027", "11/2027–02/2028". */
export function windowLabel({ from, to }: DueWindow['period'], language: Language): string {
  const [first, last] = [splitDate(from), splitDate(to)];
  const isOneYear = first.year === last.year;
  const isQuarter = Number(first.month) % 3 === 1 && Number(last.month) === Number(first.month) + 2;
  if (isOneYear && isQuarter) return quarterLabel(`${first.year}-Q${Number(last.month) / 3}`, language);
  const end = `${last.month}/${last.year}`;
  if (!isOneYear) return `${first.month}/${first.year}–${end}`;
  return first.month === last.month ? end : `${first.month}–${end}`;
}
