import type { Blackout } from '../../../../shared/domain/blackout.ts';
import type { Names } from '../../../../shared/domain/bilingual.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { endOf, startOf } from './scale.ts';

/** A blackout as a stretch of the year's board, in months. */
export interface BlackoutBand {
  key: string;
  from: number;
  to: number;
  name: Names;
}

/** The days of `year` that a blackout takes: none, one stretch, or two of a season that crosses the new year. */
export function blackoutDays(
  { from, to, everyYear }: Pick<Blackout, 'everyYear' | 'from' | 'to'>,
  year: number,
): { from: PlainDate; to: PlainDate }[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (!everyYear) {
    if (to < first || from > last) return [];
    return [{ from: from < first ? first : from, to: to > last ? last : to }];
  }
  const [begin, end] = [`${year}${from.slice(4)}`, `${year}${to.slice(4)}`];
  if (begin <= end) return [{ from: begin, to: end }];
  return [
    { from: first, to: end },
    { from: begin, to: last },
  ];
}

/** 29 February in a year that has none counts as the day after. */
function realDay(date: PlainDate): PlainDate {
  const isLeap = new Date(`${date.slice(0, 4)}-02-29T00:00:00Z`).getUTCMonth() === 1;
  return date.endsWith('-02-29') && !isLeap ? `${date.slice(0, 4)}-03-01` : date;
}

/** The blackouts as bands of the year. */
export function blackoutBands(blackouts: readonly Blackout[], year: number): BlackoutBand[] {
  return blackouts.flatMap((blackout) =>
    blackoutDays(blackout, year).map(({ from, to }) => ({
      key: `${blackout.id} ${from}`,
      from: startOf(realDay(from), year),
      to: endOf(realDay(to), year),
      name: blackout.name,
    })),
  );
}
