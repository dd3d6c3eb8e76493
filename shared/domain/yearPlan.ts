import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { CalendarDate, Period, addDays, daysBetween, yearOf } from './calendarDate.ts';
import { expectedPeople, keyPeople, usualPlace, type ChannelBook } from './channelBook.ts';
import { isClosedOn } from './channel.ts';
import { dueWindows, type DueWindow } from './dueWindow.ts';
import { dayIndex, type DayFacts, type DayIndex } from './dayIndex.ts';
import { blackoutsOf, type DaySubject } from './dayWarnings.ts';
import { concernsOf } from './holiday.ts';
import { hasDay, meetingDate } from './meeting.ts';
import { Country } from './organisation.ts';
import { PartyId } from './party.ts';
import { Id } from './record.ts';
import { seriesOf, turnOf } from './rotation.ts';

/** A regular meeting that a plan proposes; nothing is stored until it is accepted. */
export const ProposedMeeting = z.object({
  channelId: Id,
  ordinal: z.int().positive(),
  /** Null: neutral ground, as agreed for this ordinal. */
  hostPartyId: PartyId.nullable(),
  placeId: Id.nullable(),
  period: Period,
  plannedOn: CalendarDate,
});
export type ProposedMeeting = z.infer<typeof ProposedMeeting>;

/**
 * A window without a proposal: nobody can meet on any of its days, no calendar covers its year, or it lies
 * before the year asked for and has to be planned first, since ordinals follow each other.
 */
export const UnfilledWindow = z.object({
  channelId: Id,
  ordinal: z.int().positive(),
  period: Period,
  reason: z.enum(['no-free-day', 'year-not-covered', 'earlier-year-unplanned']),
});
export type UnfilledWindow = z.infer<typeof UnfilledWindow>;

export const YearProposal = z.object({
  meetings: z.array(ProposedMeeting),
  unfilled: z.array(UnfilledWindow),
});
export type YearProposal = z.infer<typeof YearProposal>;

/** Days of the window from the usual day outwards, the later one first where two are equally near. */
function* nearestDays({ period, target }: DueWindow): Generator<PlainDate> {
  const reach = Math.max(daysBetween(period.from, target), daysBetween(target, period.to));
  for (let distance = 0; distance <= reach; distance += 1) {
    const later = addDays(target, distance);
    const earlier = addDays(target, -distance);
    if (later <= period.to) yield later;
    if (distance > 0 && earlier >= period.from) yield earlier;
  }
}

/** What a plan of a year rests on. */
export interface PlanFacts extends DayFacts {
  year: number;
  /** The channels to plan; null for all. Their people sit in the other ones too. */
  channelIds: readonly Id[] | null;
  today: PlainDate;
}

/** The days on which people sit in a meeting: of the plan as it stands, and of the proposal so far. */
class Diary {
  readonly #index: DayIndex;
  readonly #proposed = new Map<Id, Set<PlainDate>>();

  constructor(index: DayIndex) {
    this.#index = index;
  }

  book(persons: readonly Id[], date: PlainDate): void {
    for (const person of persons) {
      this.#proposed.set(person, (this.#proposed.get(person) ?? new Set()).add(date));
    }
  }

  isFree(persons: readonly Id[], date: PlainDate): boolean {
    return !persons.some(
      (person) => this.#index.sittings.get(person)?.has(date) || this.#proposed.get(person)?.has(date),
    );
  }
}

function isCovered({ covered }: DayIndex, date: PlainDate): boolean {
  return Country.options.every((country) => covered.get(country)?.has(yearOf(date)));
}

/** How a day suits a meeting by calendars and blackouts; one that is only `poor` is taken where none is `good`. */
function suitOf(date: PlainDate, subject: DaySubject, index: DayIndex): 'good' | 'poor' | 'never' {
  const concerns = concernsOf(date, index.entries.get(date) ?? []);
  const blackouts = [...blackoutsOf(date, subject, index).keys()];
  const isNever =
    !isCovered(index, date) ||
    concerns.some(({ kind }) => kind !== 'avoid') ||
    blackouts.some(({ isForbidden }) => isForbidden);
  if (isNever) return 'never';
  return concerns.length + blackouts.length === 0 ? 'good' : 'poor';
}

/** The nearest good day of the window, else the nearest poor one. */
function bestDay(
  window: DueWindow,
  subject: DaySubject,
  index: DayIndex,
  isFree: (date: PlainDate) => boolean,
) {
  let poor: PlainDate | undefined;
  for (const date of nearestDays(window)) {
    if (!isFree(date)) continue;
    const suit = suitOf(date, subject, index);
    if (suit === 'good') return date;
    if (suit === 'poor') poor ??= date;
  }
  return poor;
}

interface Planning {
  index: DayIndex;
  diary: Diary;
  today: PlainDate;
}

function proposeMeeting(
  book: ChannelBook,
  window: DueWindow,
  { index, diary, today }: Planning,
): ProposedMeeting | UnfilledWindow {
  const { ordinal, period } = window;
  const channelId = book.channel.id;
  if (!isCovered(index, window.target)) return { channelId, ordinal, period, reason: 'year-not-covered' };
  const turn = turnOf(book, ordinal);
  const hostPartyId = turn?.hostPartyId ?? null;
  const placeId = usualPlace(book, hostPartyId);
  const people = expectedPeople(book);
  const persons = keyPeople(people).map(({ personId }) => personId);
  const last = seriesOf(book).at(-1);
  const isFree = (date: PlainDate): boolean =>
    date >= today &&
    !isClosedOn(book.channel, date) &&
    (last === undefined || !hasDay(last) || meetingDate(last) < date) &&
    diary.isFree(persons, date);
  const subject = { channel: book.channel, meetingId: null, people, placeId, period };
  const plannedOn = turn && bestDay(window, subject, index, isFree);
  if (plannedOn === undefined) return { channelId, ordinal, period, reason: 'no-free-day' };
  diary.book(persons, plannedOn);
  return { channelId, ordinal, hostPartyId, placeId, period, plannedOn };
}

/**
 * The regular meetings of `year` that the channels do not have yet: one for each due window, on the good working
 * day of both countries nearest to the usual day, none before `today`. Weekends, days off, forbidden blackouts and
 * days on which a head or interpreter already sits in a meeting are never taken (domain.md section 6, rule 13);
 * days to avoid and other blackouts only where the window has no better day. A window that cannot be filled is
 * named with its reason; none is dropped unseen: where a window before the year is still open, the channel gets no
 * proposal until that one is planned. A closed channel gets none. `onChannel` hears how many are planned.
 */
export function proposeYear(
  { year, channelIds, today, ...facts }: PlanFacts,
  onChannel: (done: number, total: number) => void = () => {},
): YearProposal {
  const proposal: YearProposal = { meetings: [], unfilled: [] };
  const index = dayIndex(facts);
  const planning = { index, diary: new Diary(index), today };
  const books = facts.books.filter(
    ({ channel }) =>
      !isClosedOn(channel, `${year}-01-01`) && (channelIds === null || channelIds.includes(channel.id)),
  );
  for (const [done, book] of books.entries()) {
    const windows = dueWindows(book, year, today).filter(
      ({ period }) => !isClosedOn(book.channel, period.from),
    );
    const earlier = windows.filter(({ target }) => yearOf(target) < year);
    for (const { ordinal, period } of earlier) {
      const reason = 'earlier-year-unplanned';
      proposal.unfilled.push({ channelId: book.channel.id, ordinal, period, reason });
    }
    for (const window of earlier.length > 0 ? [] : windows) {
      const result = proposeMeeting(book, window, planning);
      if ('reason' in result) proposal.unfilled.push(result);
      else proposal.meetings.push(result);
    }
    onChannel(done + 1, books.length);
  }
  return proposal;
}
