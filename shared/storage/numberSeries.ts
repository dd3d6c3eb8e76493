import type { Id } from '../domain/record.ts';
import type { Database } from './database.ts';
import { listRecords, type RecordWriter } from './records.ts';

/** A series of numbers: a kind of paper (`BB`, `KH`), for one channel or the whole office, in a year. */
export interface Series {
  kind: string;
  channel: { id: Id; code: string } | null;
  year: number;
}

/**
 * The next number of the series, as `04/BB-QT-KM`: it carries the codes of the office and of the channel,
 * so that neither two offices nor two channels issue the same one. A 0 stands before numbers under 10, no spaces (Decree 30/2020, annex I). It is given
 * in the transaction of its deed: a deed that fails gives none.
 */
export async function issueNumber(db: Database, records: RecordWriter, series: Series): Promise<string> {
  const { kind, channel, year } = series;
  const channelId = channel?.id ?? null;
  const [office] = await listRecords(db, 'office');
  if (!office) throw new Error('a number needs an office');
  const known = await listRecords(db, 'numberSeries', { kind, year });
  const current = known.find((one) => one.channelId === channelId);
  const last = (current?.last ?? 0) + 1;
  if (current) await records.update('numberSeries', current.id, current.rev, { last });
  else await records.insert('numberSeries', { kind, channelId, year, last });
  const codes = [kind, office.code, ...(channel ? [channel.code] : [])].join('-');
  return `${String(last).padStart(2, '0')}/${codes}`;
}
