import { unreviewedText } from '../../domain/bilingual.ts';
import { emptyFigures } from '../../domain/emptyFigures.ts';
import { byDate, meetingDate, type AgendaItem, type Meeting } from '../../domain/meeting.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Minutes, Segment } from '../../domain/minutes.ts';
import type { Id } from '../../domain/record.ts';
import type { Beginning } from '../../contract/minutes.ts';
import type { Database } from '../../storage/database.ts';
import { listRecords, type RecordWriter } from '../../storage/records.ts';
import { minutesOf } from './guards.ts';

/** Room between two segments, so that an insertion moves no other. */
const step = 1024;

/** A meeting whose minutes have texts. */
export interface LastMinutes {
  meeting: Meeting;
  segments: Segment[];
}

/** The channel's last meeting before this one whose minutes have texts; undefined where there is none. */
export async function findLastMinutes(db: Database, meeting: Meeting): Promise<LastMinutes | undefined> {
  const others = byDate(await listRecords(db, 'meeting', { channelId: meeting.channelId }));
  const date = meetingDate(meeting);
  for (const other of others.filter((each) => meetingDate(each) < date).toReversed()) {
    const minutes = other.id === meeting.id ? undefined : await minutesOf(db, other.id);
    const segments = minutes ? await listRecords(db, 'segment', { minutesId: minutes.id }) : [];
    if (segments.length > 0) {
      return { meeting: other, segments: segments.toSorted((a, b) => a.position - b.position) };
    }
  }
  return undefined;
}

async function copyAgenda(
  records: RecordWriter,
  meetingId: Id,
  usual: readonly AgendaItem[],
): Promise<AgendaItem[]> {
  const copies = [];
  for (const { no, title, minutes, section } of usual.toSorted((a, b) => a.no - b.no)) {
    copies.push(await records.insert('agendaItem', { meetingId, no, title, minutes, section }));
  }
  return copies;
}

/** The meeting's agenda; one that has none takes that of the channel's latest meeting which has. */
async function agendaOf(
  db: Database,
  records: RecordWriter,
  meeting: Meeting,
  last: LastMinutes | undefined,
): Promise<AgendaItem[]> {
  const own = await listRecords(db, 'agendaItem', { meetingId: meeting.id });
  if (own.length > 0) return own.toSorted((a, b) => a.no - b.no);
  const others = byDate(await listRecords(db, 'meeting', { channelId: meeting.channelId })).toReversed();
  for (const other of last ? [last.meeting, ...others] : others) {
    const usual = await listRecords(db, 'agendaItem', { meetingId: other.id });
    if (usual.length > 0) return copyAgenda(records, meeting.id, usual);
  }
  return [];
}

async function insertEmpty(records: RecordWriter, minutesId: Id, agenda: readonly AgendaItem[]) {
  const text = unreviewedText({ vi: '', lo: '' }, null);
  for (const [index, { id }] of agenda.entries()) {
    const place = { minutesId, agendaItemId: id, position: (index + 1) * step };
    await records.insert('segment', { ...place, side: 'JOINT', kind: 'statement', ...text });
  }
}

/** The item that a segment of the last minutes goes to: that of the same title, else of the same number, else the last. */
function sameItem(agenda: readonly AgendaItem[], then: AgendaItem | undefined): AgendaItem | undefined {
  const named = agenda.find(({ title }) => title.vi === then?.title.vi);
  return named ?? agenda.find(({ no }) => no === then?.no) ?? agenda.at(-1);
}

async function insertCarried(
  db: Database,
  records: RecordWriter,
  minutesId: Id,
  agenda: readonly AgendaItem[],
  last: LastMinutes,
): Promise<void> {
  const items = await listRecords(db, 'agendaItem', { meetingId: last.meeting.id });
  for (const [index, { id, agendaItemId, side, kind, vi, lo, confidence }] of last.segments.entries()) {
    const item = sameItem(
      agenda,
      items.find((each) => each.id === agendaItemId),
    );
    if (item === undefined) continue;
    const place = { minutesId, agendaItemId: item.id, position: (index + 1) * step };
    const text = unreviewedText({ vi: emptyFigures(vi), lo: emptyFigures(lo) }, confidence);
    await records.insert('segment', { ...place, side, kind, carriedFromId: id, ...text });
  }
}

/** Begins the minutes of a meeting that has none. */
export async function beginMinutes(
  db: Database,
  records: RecordWriter,
  { meeting, channel, from }: { meeting: Meeting; channel: Channel; from: Beginning },
): Promise<Minutes> {
  const created = await records.insert('minutes', {
    meetingId: meeting.id,
    status: 'drafting',
    number: null,
    copies: channel.parties.length,
    signedOn: null,
  });
  const last = from === 'last' ? await findLastMinutes(db, meeting) : undefined;
  const agenda = await agendaOf(db, records, meeting, last);
  if (last) await insertCarried(db, records, created.id, agenda, last);
  else await insertEmpty(records, created.id, agenda);
  const { standingDelegations: usual } = channel;
  if (meeting.delegations.length === 0 && usual.length > 0) {
    await records.update('meeting', meeting.id, meeting.rev, { delegations: usual });
  }
  return created;
}
