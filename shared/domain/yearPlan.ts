import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { CalendarDate, Period, addDays, daysBetween, yearOf } from './calendarDate.ts';
import { expectedPeople, keyPeople, usualPlace, type ChannelBook } from './channelBook.ts';
import { dueWindows, type DueWindow } from './dueWindow.ts';
import { coversYear, dayConcerns, type CalendarDay } from './holiday.ts';
import { isAhead, meetingDate, type Meeting } from './meeting.ts';
import { PartyId } from './party.ts';
import { Id } from './record.ts';
import { nextOrdinal, seriesOf, turnOf } from './rotation.ts';

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

/** The days on which each person already sits in a meeting. */
class Diary {
  readonly #days = new Map<Id, Set<PlainDate>>();

  book(persons: readonly Id[], date: PlainDate): void {
    for (const person of persons) this.#days.set(person, (this.#days.get(person) ?? new Set()).add(date));
  }

  isFree(persons: readonly Id[], date: PlainDate): boolean {
    return !persons.some((person) => this.#days.get(person)?.has(date));
  }
}

function keyIds(book: ChannelBook, meeting: Meeting | null): Id[] {
  return keyPeople(expectedPeople(book, meeting)).map(({ personId }) => personId);
}

function diaryOf(books: readonly ChannelBook[]): Diary {
  const diary = new Diary();
  for (const book of books) {
    for (const meeting of book.meetings.filter(isAhead)) {
      diary.book(keyIds(book, meeting), meeting.plannedOn);
    }
  }
  return diary;
}

function proposeMeeting(
  book: ChannelBook,
  window: DueWindow,
  calendar: readonly CalendarDay[],
  diary: Diary,
  today: PlainDate,
): ProposedMeeting | UnfilledWindow {
  const { ordinal, period } = window;
  const unfilled = { channelId: book.channel.id, ordinal, period };
  const turn = turnOf(book, ordinal);
  const persons = keyIds(book, null);
  if (!coversYear(calendar, yearOf(window.target))) return { ...unfilled, reason: 'year-not-covered' };
  for (const plannedOn of nearestDays(window)) {
    const isGood = dayConcerns(plannedOn, calendar).length === 0 && coversYear(calendar, yearOf(plannedOn));
    if (turn === undefined || plannedOn < today || !isGood || !diary.isFree(persons, plannedOn)) continue;
    diary.book(persons, plannedOn);
    const placeId = usualPlace(book, turn.hostPartyId);
    return { channelId: book.channel.id, ordinal, hostPartyId: turn.hostPartyId, placeId, period, plannedOn };
  }
  return { ...unfilled, reason: 'no-free-day' };
}

/**
 * The regular meetings of `year` that the channels do not have yet: one for each due window, on the good
 * working day of both countries nearest to the usual day, never two meetings of one head or interpreter
 * on a day, none before `today`. A window that cannot be filled is named with its reason; none is dropped
 * unseen: where a window before the year is still open, the channel gets no proposal until that one is
 * planned. `onChannel`
 * hears how many channels are planned.
 */
export function proposeYear(
  year: number,
  books: readonly ChannelBook[],
  calendar: readonly CalendarDay[],
  today: PlainDate,
  onChannel: (done: number) => void = () => {},
): YearProposal {
  const proposal: YearProposal = { meetings: [], unfilled: [] };
  const diary = diaryOf(books);
  for (const [index, book] of books.entries()) {
    const windows = dueWindows(book, year, today);
    const earlier = windows.filter(({ target }) => yearOf(target) < year);
    for (const { ordinal, period } of earlier) {
      const reason = 'earlier-year-unplanned';
      proposal.unfilled.push({ channelId: book.channel.id, ordinal, period, reason });
    }
    for (const window of earlier.length > 0 ? [] : windows) {
      const result = proposeMeeting(book, window, calendar, diary, today);
      if ('reason' in result) proposal.unfilled.push(result);
      else proposal.meetings.push(result);
    }
    onChannel(index + 1);
  }
  return proposal;
}

/**
 * Whether a meeting may follow what the channel has: the next ordinal, hosted by the party whose turn it
 * is, on a day of its window and after all that come before it (domain.md section 6, rules 1 and 2).
 */
export function followsOn(book: ChannelBook, proposed: ProposedMeeting): boolean {
  const { ordinal, hostPartyId, plannedOn, period } = proposed;
  const last = seriesOf(book).at(-1);
  return (
    ordinal === nextOrdinal(book) &&
    turnOf(book, ordinal)?.hostPartyId === hostPartyId &&
    (hostPartyId === null || book.channel.parties.some(({ partyId }) => partyId === hostPartyId)) &&
    period.from <= plannedOn &&
    plannedOn <= period.to &&
    (last === undefined || meetingDate(last) < plannedOn)
  );
}
