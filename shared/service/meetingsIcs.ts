import type { IcsScope } from '../contract/meetings.ts';
import { yearOf } from '../domain/calendarDate.ts';
import type { Channel } from '../domain/channel.ts';
import { byDate, meetingDate, type Meeting } from '../domain/meeting.ts';
import { icsFileName, icsModel } from '../documents/icsModel.ts';
import { renderIcs } from '../documents/icsFile.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import type { Ports } from './ports.ts';

interface Chosen {
  channel: Channel | null;
  meetings: Meeting[];
  /** What the file's name tells besides the channel. */
  part: string | number | null;
}

async function choose(db: Database, scope: IcsScope): Promise<Chosen | 'meeting' | 'channel'> {
  if ('meetingId' in scope) {
    const meeting = await findRecord(db, 'meeting', scope.meetingId);
    if (!meeting) return 'meeting';
    const channel = (await findRecord(db, 'channel', meeting.channelId)) ?? null;
    return { channel, meetings: [meeting], part: meeting.ordinal ?? meetingDate(meeting) };
  }
  const { channelId, year } = scope;
  const channel = channelId === undefined ? null : await findRecord(db, 'channel', channelId);
  if (channel === undefined) return 'channel';
  const all = await listRecords(db, 'meeting', channelId === undefined ? {} : { channelId });
  const isWanted = (meeting: Meeting): boolean => year === undefined || yearOf(meetingDate(meeting)) === year;
  return { channel, meetings: byDate(all.filter(isWanted)), part: year ?? null };
}

/** The calendar file of what was chosen, or the kind of record that is not there. */
export async function icsFileOf(
  db: Database,
  { now, demo }: Pick<Ports, 'now' | 'demo'>,
  scope: IcsScope,
): Promise<File | 'meeting' | 'channel'> {
  const chosen = await choose(db, scope);
  if (typeof chosen === 'string') return chosen;
  const { channel, meetings, part } = chosen;
  const [office] = await listRecords(db, 'office');
  const model = icsModel({
    meetings,
    channel,
    channels: await listRecords(db, 'channel'),
    organisations: await listRecords(db, 'organisation'),
    places: await listRecords(db, 'place'),
    officeName: office?.name ?? { vi: '', lo: '' },
    madeAt: now(),
    demo,
  });
  return new File([renderIcs(model)], icsFileName(channel, part), { type: 'text/calendar;charset=utf-8' });
}
