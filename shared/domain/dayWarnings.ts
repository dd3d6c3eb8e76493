import type { PlainDate } from '../text/plainDate.ts';
import { blackoutHits, type Blackout } from './blackout.ts';
import type { BlackoutReach } from './blackoutIndex.ts';
import { addDays, daysBetween, yearOf, type Period } from './calendarDate.ts';
import type { Channel } from './channel.ts';
import { expectedPeople, keyPeople, type ChannelBook, type Expected, type TableRole } from './channelBook.ts';
import type { DayIndex } from './dayIndex.ts';
import { concernsOf, type DayConcern } from './holiday.ts';
import type { Meeting } from './meeting.ts';
import { Country } from './organisation.ts';
import type { Id } from './record.ts';

/** The meeting whose day is chosen. */
export interface DaySubject {
  /** One of the index. */
  channel: Pick<Channel, 'id'>;
  /** Null for a meeting that is not in the plan yet. */
  meetingId: Id | null;
  /** See `expectedPeople`. */
  people: readonly Expected[];
  placeId: Id | null;
  /** Its due window; null for an extraordinary meeting, which has none. */
  period: Period | null;
}

/** A meeting of the plan as `dayWarnings` asks for it; a new one is put together by who plans it. */
export function subjectOf(book: Pick<ChannelBook, 'channel' | 'meetings'>, meeting: Meeting): DaySubject {
  return {
    channel: book.channel,
    meetingId: meeting.id,
    people: expectedPeople(book, meeting),
    placeId: meeting.placeId,
    period: meeting.kind === 'regular' ? meeting.period : null,
  };
}

/** One thing that speaks against a day, with what a sentence about it needs. */
export type DayWarning =
  | DayConcern
  | { kind: 'year-not-covered'; year: number; country: Country }
  | { kind: 'blackout'; blackout: Blackout; reaches: BlackoutReach[] }
  /** `blackout` is the absence; without one the person is out of service, since after `leftOn`. */
  | { kind: 'absent'; personId: Id; role: TableRole; blackout: Blackout | null; leftOn: PlainDate | null }
  /** The person sits in another meeting `days` later (negative: earlier, 0: the same day). */
  | { kind: 'busy'; personId: Id; role: TableRole; channelId: Id; meeting: Meeting; days: number }
  | { kind: 'outside-window'; period: Period; side: 'early' | 'late'; days: number };

/** Another meeting of the same head or interpreter on one of these days is warned of. */
const nearDays = [-2, -1, 0, 1, 2];

function notCovered(index: DayIndex, date: PlainDate): DayWarning[] {
  const year = yearOf(date);
  return Country.options
    .filter((country) => !index.covered.get(country)?.has(year))
    .map((country) => ({ kind: 'year-not-covered', year, country }));
}

/** The blackouts that fall on `date` and reach the meeting, each with all ways in which it does. */
export function blackoutsOf(
  date: PlainDate,
  { channel, people, placeId }: DaySubject,
  { blackouts: { everybody, channels, persons, places } }: DayIndex,
): Map<Blackout, BlackoutReach[]> {
  const ways = [
    everybody,
    channels.get(channel.id) ?? [],
    ...people.map(({ personId }) => persons.get(personId) ?? []),
    placeId === null ? [] : (places.get(placeId) ?? []),
  ];
  const found = new Map<Blackout, BlackoutReach[]>();
  for (const { blackout, reach } of ways.flat()) {
    if (blackoutHits(blackout, date)) found.set(blackout, [...(found.get(blackout) ?? []), reach]);
  }
  return found;
}

/** An absence is told of each person who is away, anything else of whom it reaches. */
function blackoutWarnings(index: DayIndex, date: PlainDate, subject: DaySubject): DayWarning[] {
  return [...blackoutsOf(date, subject, index)].flatMap(([blackout, reaches]): DayWarning[] => {
    const isAbsence = ({ kind }: BlackoutReach): boolean => blackout.kind === 'absence' && kind === 'person';
    const others = reaches.filter((reach) => !isAbsence(reach));
    const away = reaches.flatMap((reach) => (isAbsence(reach) && 'id' in reach ? reach.id : []));
    const absences = subject.people
      .filter(({ personId }) => away.includes(personId))
      .map(({ personId, role }) => ({ kind: 'absent', personId, role, blackout, leftOn: null }) as const);
    return others.length === 0 ? absences : [{ kind: 'blackout', blackout, reaches: others }, ...absences];
  });
}

function gone(index: DayIndex, date: PlainDate, { people }: DaySubject): DayWarning[] {
  return keyPeople(people).flatMap(({ personId, role }): DayWarning[] => {
    const leftOn = index.persons.get(personId)?.leftOn ?? null;
    return leftOn !== null && leftOn < date
      ? [{ kind: 'absent', personId, role, blackout: null, leftOn }]
      : [];
  });
}

function busy(index: DayIndex, date: PlainDate, { people, meetingId }: DaySubject): DayWarning[] {
  const days = nearDays.map((distance) => ({ distance, day: addDays(date, distance) }));
  return keyPeople(people).flatMap(({ personId, role }) => {
    const sittings = index.sittings.get(personId);
    return days.flatMap(({ distance, day }) =>
      (sittings?.get(day) ?? [])
        .filter(({ meeting }) => meeting.id !== meetingId)
        .map((sitting): DayWarning => ({ kind: 'busy', personId, role, ...sitting, days: distance })),
    );
  });
}

function outside(date: PlainDate, { period }: DaySubject): DayWarning[] {
  if (period === null) return [];
  const { from, to } = period;
  if (date < from) return [{ kind: 'outside-window', period, side: 'early', days: daysBetween(date, from) }];
  return date > to ? [{ kind: 'outside-window', period, side: 'late', days: daysBetween(to, date) }] : [];
}

/**
 * All that a person who chooses `date` for a meeting is warned of, never blocked by (domain.md section 6, rule
 * 13): the calendars of both countries and years that they do not cover, blackouts, who is away, who sits
 * elsewhere within two days, and a day outside the due window (rule 11). Empty for a good day.
 */
export function dayWarnings(date: PlainDate, subject: DaySubject, index: DayIndex): DayWarning[] {
  return [
    ...concernsOf(date, index.entries.get(date) ?? []),
    ...notCovered(index, date),
    ...blackoutWarnings(index, date, subject),
    ...gone(index, date, subject),
    ...busy(index, date, subject),
    ...outside(date, subject),
  ];
}
