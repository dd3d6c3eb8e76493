import { lunarDate } from '../../../../shared/domain/lunarDate.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';

const firstYear = '1900';
const lastYear = '2199';

/** The Vietnamese lunar date as `15/3`, with the month's first day and leap months marked: `1/6n`. */
export function lunarLabel(date: PlainDate): string {
  const year = date.slice(0, 4);
  if (year < firstYear || year > lastYear) return '';
  const { day, month, isLeap } = lunarDate(date);
  return `${day}/${month}${isLeap ? 'n' : ''}`;
}
