import type { Names } from '../domain/bilingual.ts';
import { addDays } from '../domain/calendarDate.ts';
import { partyOrganisationOn, type Channel } from '../domain/channel.ts';
import { meetingDate, type Hours, type Meeting } from '../domain/meeting.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PartyId } from '../domain/party.ts';
import type { Place } from '../domain/place.ts';
import type { Timestamp } from '../domain/record.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { demoMark, filledText, fixedText, type TextKey } from './texts.ts';

/** Everything a calendar file is made from. */
export interface IcsSource {
  /** The meetings of the file, in order of their day. */
  meetings: readonly Meeting[];
  channels: readonly Channel[];
  organisations: readonly Organisation[];
  places: readonly Place[];
  /** What the file is about: the one channel of all its meetings, or null for the whole office. */
  channel: Channel | null;
  officeName: Names;
  madeAt: Timestamp;
  demo: boolean;
}

/** One meeting as calendars know it; texts hold both languages. */
export interface IcsEvent {
  uid: string;
  sequence: number;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  on: PlainDate;
  /** The day after: the end of a whole day is not part of it. */
  until: PlainDate;
  hours: Hours | null;
  summary: string;
  location: string | null;
  description: string;
  categories: string[];
}

export interface IcsModel {
  name: string;
  madeAt: Timestamp;
  events: IcsEvent[];
}

/** Both languages, Vietnamese first; a text that only one has stands alone. */
function both({ vi, lo }: Names): string {
  return lo === '' || lo === vi ? vi : `${vi} / ${lo}`;
}

function fixed(key: TextKey): Names {
  return { vi: fixedText('vi', key), lo: fixedText('lo', key) };
}

/** A meeting without a day any more is shown as cancelled: no reader has a word for "put off". */
function statusOf({ status, agreement }: Meeting): IcsEvent['status'] {
  if (status === 'cancelled' || status === 'postponed') return 'CANCELLED';
  return agreement === 'proposed' ? 'TENTATIVE' : 'CONFIRMED';
}

function titleOf({ ordinal }: Meeting): Names {
  if (ordinal === null) return fixed('extraordinary');
  const values = { ordinal: String(ordinal) };
  return { vi: filledText('vi', 'meetingNth', values), lo: filledText('lo', 'meetingNth', values) };
}

function summaryOf(meeting: Meeting, channel: Channel | undefined, demo: boolean): string {
  const title = titleOf(meeting);
  const of = (side: 'vi' | 'lo'): string => {
    const name = channel?.name[side] ?? '';
    return name === '' ? title[side] : `${title[side]}: ${name}`;
  };
  return `${demo ? `[${demoMark}] ` : ''}${both({ vi: of('vi'), lo: of('lo') })}`;
}

/** Who hosts and who comes, each under the name of the day, a line for each in both languages. */
function descriptionOf(meeting: Meeting, channel: Channel | undefined, source: IcsSource): string {
  const unitOf = (partyId: PartyId): Names | undefined =>
    channel && partyOrganisationOn(channel, partyId, meetingDate(meeting), source.organisations)?.name;
  const { hostPartyId, ordinal } = meeting;
  const host = hostPartyId === null ? fixed('neutralHost') : unitOf(hostPartyId);
  const units = channel?.parties.flatMap(({ partyId }) => unitOf(partyId) ?? []) ?? [];
  const turn = ordinal === null ? both(fixed('extraordinary')) : String(ordinal);
  return [
    `${both(fixed('planChannel'))}: ${channel ? `${channel.code} – ${both(channel.name)}` : '–'}`,
    `${both(fixed('planOrdinal'))}: ${turn}`,
    ...(host ? [`${both(fixed('planHost'))}: ${both(host)}`] : []),
    `${both(fixed('meetingUnits'))}:`,
    ...units.map((unit) => `- ${both(unit)}`),
  ].join('\n');
}

function eventOf(meeting: Meeting, source: IcsSource): IcsEvent {
  const channel = source.channels.find(({ id }) => id === meeting.channelId);
  const place = source.places.find(({ id }) => id === meeting.placeId);
  const category = fixed('meetingCategory');
  const on = meetingDate(meeting);
  return {
    uid: `${meeting.id}@giaoban`,
    sequence: meeting.rev - 1,
    status: statusOf(meeting),
    on,
    until: addDays(on, 1),
    hours: meeting.hours,
    summary: summaryOf(meeting, channel, source.demo),
    location: place ? both(place.name) : null,
    description: descriptionOf(meeting, channel, source),
    categories: [category.vi, category.lo, ...(channel ? [channel.code] : [])],
  };
}

/**
 * The meetings as a calendar: the same meeting always has the same UID, and its SEQUENCE grows with its
 * revision, so that a reader who takes a later file changes the entry and never doubles it (RFC 5546, section
 * 2.1.5).
 */
export function icsModel(source: IcsSource): IcsModel {
  const subject = source.channel?.name ?? source.officeName;
  const category = fixedText('vi', 'meetingCategory');
  return {
    name: `${source.demo ? `[${demoMark}] ` : ''}${category}${subject.vi === '' ? '' : ` – ${both(subject)}`}`,
    madeAt: source.madeAt,
    events: source.meetings.map((meeting) => eventOf(meeting, source)),
  };
}

/** `giao-ban-KM-28.ics`, `giao-ban-KM-2027.ics`, `giao-ban-2027.ics`, `giao-ban.ics` */
export function icsFileName(channel: Channel | null, part: string | number | null): string {
  return `${['giao-ban', channel?.code, part].filter((each) => each !== null && each !== undefined).join('-')}.ics`;
}
