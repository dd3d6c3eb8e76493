import type { Names } from '../domain/bilingual.ts';
import { partyOrganisationOn, type Channel } from '../domain/channel.ts';
import { byDate, meetingDate, type Meeting, type MeetingStatus } from '../domain/meeting.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Place } from '../domain/place.ts';
import { formatDate, formatDateOfficial, formatDateShort } from '../text/dates.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { blank, filledText, fixedText, written, type TextKey } from './texts.ts';

/** Everything the plan of one year is made from. */
export interface PlanSource {
  year: number;
  /** The meetings of the year. */
  meetings: readonly Meeting[];
  channels: readonly Channel[];
  organisations: readonly Organisation[];
  places: readonly Place[];
  /** The office that issues the plan. */
  officeName: Names;
  /** The day the plan bears. */
  madeOn: PlainDate;
  demo: boolean;
}

/** A row of the table, a cell in both languages; where both are the same text it stands once. */
export type PlanCell = Names;

/** What a row of the plan tells, in both languages where it is words. */
export interface PlanEntry {
  meeting: Meeting;
  day: PlainDate;
  channel: Names;
  ordinal: Names;
  host: Names;
  place: Names;
  status: Names;
}

/** What the plan of a year says, without any appearance. */
export interface PlanModel {
  date: PlainDate;
  demo: boolean;
  state: { name: Names; motto: Names };
  office: Names;
  title: Names;
  year: Names;
  columns: PlanCell[];
  entries: PlanEntry[];
  rows: PlanCell[][];
  /** Said where the year has no meeting. */
  emptyNote: Names | null;
  madeOn: Names;
  signature: Names;
}

const statusKeys: Record<MeetingStatus, TextKey> = {
  draft: 'statusDraft',
  planned: 'statusPlanned',
  approved: 'statusApproved',
  invited: 'statusInvited',
  confirmed: 'statusConfirmed',
  held: 'statusHeld',
  'minutes-drafted': 'statusHeld',
  'minutes-signed': 'statusHeld',
  reported: 'statusHeld',
  closed: 'statusHeld',
  postponed: 'statusPostponed',
  cancelled: 'statusCancelled',
};

const columnKeys = [
  'columnNo',
  'planChannel',
  'planOrdinal',
  'planWindow',
  'planDate',
  'planHost',
  'planPlace',
  'planStatus',
] as const;

function fixedNames(key: TextKey): Names {
  return { vi: fixedText('vi', key), lo: fixedText('lo', key) };
}

function same(text: string): Names {
  return { vi: text, lo: text };
}

function writtenNames(names: Names | undefined): Names {
  return names === undefined ? same(blank) : { vi: written(names, 'vi'), lo: written(names, 'lo') };
}

function entryOf({ channels, organisations, places }: PlanSource, meeting: Meeting): PlanEntry {
  const day = meetingDate(meeting);
  const channel = channels.find(({ id }) => id === meeting.channelId);
  const host =
    channel && meeting.hostPartyId !== null
      ? partyOrganisationOn(channel, meeting.hostPartyId, day, organisations)
      : undefined;
  return {
    meeting,
    day,
    channel: writtenNames(channel?.name),
    ordinal: meeting.ordinal === null ? fixedNames('extraordinary') : same(String(meeting.ordinal)),
    host: writtenNames(host?.name),
    place: writtenNames(places.find(({ id }) => id === meeting.placeId)?.name),
    status: fixedNames(statusKeys[meeting.status]),
  };
}

function rowOf(
  { meeting, day, channel, ordinal, host, place, status }: PlanEntry,
  index: number,
): PlanCell[] {
  const { from, to } = meeting.period;
  return [
    same(String(index + 1)),
    channel,
    ordinal,
    same(`${formatDate(from, 'vi')} - ${formatDate(to, 'vi')}`),
    { vi: formatDateShort(day, 'vi'), lo: formatDateShort(day, 'lo') },
    host,
    place,
    status,
  ];
}

/** The plan of a year's meetings, in order of their day, every host under its name of that day. */
export function planModel(source: PlanSource): PlanModel {
  const meetings = byDate(source.meetings);
  const entries = meetings.map((meeting) => entryOf(source, meeting));
  const year = { year: String(source.year) };
  return {
    date: source.madeOn,
    demo: source.demo,
    state: { name: fixedNames('stateVn'), motto: fixedNames('mottoVn') },
    office: writtenNames(source.officeName),
    title: fixedNames('planTitle'),
    year: { vi: filledText('vi', 'planYear', year), lo: filledText('lo', 'planYear', year) },
    columns: columnKeys.map(fixedNames),
    entries,
    rows: entries.map(rowOf),
    emptyNote: meetings.length === 0 ? fixedNames('planNone') : null,
    madeOn: { vi: formatDateOfficial(source.madeOn, 'vi'), lo: formatDateOfficial(source.madeOn, 'lo') },
    signature: fixedNames('planSign'),
  };
}

/** `ke-hoach-2027.docx` */
export function planFileName(year: number): string {
  return `ke-hoach-${year}.docx`;
}
