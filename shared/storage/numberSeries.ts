import type { Id } from '../domain/record.ts';
import type { Database } from './database.ts';
import { listRecords, type RecordWriter } from './records.ts';

/** A series of numbers: a kind of paper (`BB`, `KH`), for one channel or the whole office, in a year. */
export interface Series {
  kind: string;
  channel: { id: Id; code: string } | null;
  year: number;
}

async function currentOf(db: Database, { kind, channel, year }: Series) {
  const channelId = channel?.id ?? null;
  const known = await listRecords(db, 'numberSeries', { kind, year });
  return known.find((one) => one.channelId === channelId);
}

/** The number that the series gives next, which is given to nobody yet. */
export async function nextNumber(db: Database, series: Series): Promise<string> {
  const { kind, channel } = series;
  const [office] = await listRecords(db, 'office');
  if (!office) throw new Error('a number needs an office');
  const next = ((await currentOf(db, series))?.last ?? 0) + 1;
  const codes = [kind, office.code, ...(channel ? [channel.code] : [])].join('-');
  return `${String(next).padStart(2, '0')}/${codes}`;
}

/**
 * The next number of the series, as `04/BB-QT-KM`: it carries the codes of the office and of the channel,
 * so that neither two offices nor two channels issue the same one. A 0 stands before numbers under 10, no spaces (Decree 30/2020, annex I). It is given
 * in the transaction of its deed: a deed that fails gives none.
 */
export async function issueNumber(db: Database, records: RecordWriter, series: Series): Promise<string> {
  const { kind, channel, year } = series;
  const number = await nextNumber(db, series);
  const current = await currentOf(db, series);
  const last = (current?.last ?? 0) + 1;
  if (current) await records.update('numberSeries', current.id, current.rev, { last });
  else await records.insert('numberSeries', { kind, channelId: channel?.id ?? null, year, last });
  return number;
}
