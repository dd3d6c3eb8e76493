import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Blackout } from '../../../shared/domain/blackout.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import type { CalendarDay } from '../../../shared/domain/holiday.ts';
import { turnOf } from '../../../shared/domain/rotation.ts';
import { proposeYear, type PlanFacts, type YearProposal } from '../../../shared/domain/yearPlan.ts';
import {
  blackoutOf,
  bookOf,
  calendarDay,
  channelOf,
  delegation,
  meetingOf,
  ruleOf,
} from '../../support/planRecords.ts';
import { idOf } from '../../support/sampleRecords.ts';

const codes = ['A', 'B', 'C', 'D', 'E'];
const people = ['p1', 'p2', 'p3', 'p4'];
const runs = 400;

/** A day by its number after 1 January 2026. */
function dayAt(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
}

/** The first day of the month that is `months` after January 2026, and the last day of the one before it. */
function monthAt(months: number): { first: string; lastBefore: string } {
  const at = (day: number): string => new Date(Date.UTC(2026, months, day)).toISOString().slice(0, 10);
  return { first: at(1), lastBefore: at(0) };
}

/** Days of 2026 and 2027, the years that the calendar covers. */
const day = fc.integer({ min: 0, max: 365 * 2 - 1 }).map(dayAt);
const some = (from: readonly string[]) => fc.subarray([...from], { maxLength: 2 });

const channel = (code: string): fc.Arbitrary<ChannelBook> =>
  fc
    .record({
      every: fc.integer({ min: 1, max: 6 }),
      cycle: fc.array(fc.constantFrom('VN', 'LA'), { minLength: 1, maxLength: 4 }),
      ordinal: fc.integer({ min: 1, max: 40 }),
      lastEnds: fc.integer({ min: 4, max: 14 }),
      dayInWindow: fc.nat(300),
      standing: fc.boolean(),
      head: fc.constantFrom(...people),
      interpreter: fc.constantFrom(...people),
      closed: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
      newRule: fc.option(fc.record({ after: fc.nat(3), every: fc.integer({ min: 1, max: 6 }) })),
    })
    .map(({ every, cycle, ordinal, lastEnds, dayInWindow, standing, head, interpreter, closed, newRule }) => {
      const seats = [delegation('VN', head, interpreter)];
      const [from, to] = [monthAt(lastEnds - every).first, monthAt(lastEnds).lastBefore];
      const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      const plannedOn = new Date(Date.parse(from) + (dayInWindow % (length + 1)) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const change = {
        period: { from, to },
        status: 'held',
        heldOn: plannedOn,
        delegations: seats,
        placeId: idOf(`place-${code}`),
      } as const;
      return bookOf(
        channelOf(code, {
          closedOn: closed ? '2026-05-01' : null,
          standingDelegations: standing ? seats : [],
        }),
        [meetingOf(code, ordinal, plannedOn, change)],
        [
          ruleOf(code, every, { cycle }),
          ...(newRule
            ? [ruleOf(code, newRule.every, { cycle: ['LA', 'VN'], fromOrdinal: ordinal + 1 + newRule.after })]
            : []),
        ],
      );
    });

const calendar: fc.Arbitrary<CalendarDay[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('VN' as const, 'LA' as const),
      day,
      fc.constantFrom('day-off' as const, 'avoid' as const, 'working' as const),
    ),
    { maxLength: 200 },
  )
  .map((days) => [
    ...[2026, 2027].flatMap((year) => [
      calendarDay('VN', `${year}-01-01`),
      calendarDay('LA', `${year}-01-01`),
    ]),
    ...days.map(([country, date, kind]) => calendarDay(country, date, kind)),
  ]);

const blackout: fc.Arbitrary<Blackout> = fc
  .record({
    from: day,
    length: fc.nat(150),
    everyYear: fc.boolean(),
    isForbidden: fc.boolean(),
    channels: some(codes),
    units: some(codes.map((code) => `${code}-vn`)),
    persons: some(people),
    places: some(codes.map((code) => `place-${code}`)),
  })
  .map(({ from, length, everyYear, isForbidden, channels, units, persons, places }) =>
    blackoutOf(
      `${from} ${length}`,
      from,
      new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10),
      {
        everyYear,
        isForbidden,
        channelIds: channels.map(idOf),
        organisationIds: units.map(idOf),
        personIds: persons.map(idOf),
        placeIds: places.map(idOf),
      },
    ),
  );

const facts: fc.Arbitrary<PlanFacts> = fc.record({
  year: fc.constant(2027),
  channelIds: fc.option(fc.subarray(codes.map(idOf), { minLength: 1 })),
  today: fc.integer({ min: 200, max: 500 }).map(dayAt),
  books: fc.tuple(...codes.map(channel)),
  calendar,
  blackouts: fc.array(blackout, { maxLength: 8 }),
  organisations: fc.constant([]),
  persons: fc.constant([]),
});

/** Written anew, day by day, from the words of the rules. */
function fallsIn({ from, to, everyYear }: Blackout, date: string): boolean {
  if (!everyYear) return from <= date && date <= to;
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    if (new Date(at).toISOString().slice(5, 10) === date.slice(5)) return true;
  }
  return false;
}

function hits(one: Blackout, book: ChannelBook, host: string | null): boolean {
  const seats = book.meetings[0]?.delegations[0];
  const isHosted = book.meetings[0]?.hostPartyId === host;
  const lists = [one.channelIds, one.organisationIds, one.personIds, one.placeIds].flat();
  return (
    lists.length === 0 ||
    one.channelIds.includes(book.channel.id) ||
    one.organisationIds.some((id) =>
      book.channel.parties.some((party) => party.organisationIds.includes(id)),
    ) ||
    one.personIds.some((id) => id === seats?.headId || id === seats?.interpreterId) ||
    (isHosted && one.placeIds.some((id) => id === book.meetings[0]?.placeId))
  );
}

function isOff({ calendar: days }: PlanFacts, date: string): boolean {
  const listed = days.filter((one) => one.date === date);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const isWorked = listed.some(({ kind }) => kind === 'working');
  return ((weekday === 0 || weekday === 6) && !isWorked) || listed.some(({ kind }) => kind === 'day-off');
}

function personsOf(book: ChannelBook): string[] {
  const seats = book.meetings[0]?.delegations[0];
  return seats ? [seats.headId, seats.interpreterId ?? ''] : [];
}

/** Why a meeting of the channel may never be on the day; the other meetings are those of the whole proposal. */
function never(
  all: PlanFacts,
  plan: YearProposal,
  book: ChannelBook,
  host: string | null,
  date: string,
): string | null {
  if (date < all.today) return 'past';
  if (date > '2027-12-31') return 'not covered';
  if (isOff(all, date)) return 'off';
  const forbidden = all.blackouts.filter(({ isForbidden }) => isForbidden);
  if (forbidden.some((one) => fallsIn(one, date) && hits(one, book, host))) return 'forbidden';
  const mine = new Set(personsOf(book));
  const isBusy = all.books.some(
    (other) =>
      personsOf(other).some((person) => mine.has(person)) &&
      ((other !== book && other.meetings.some(({ plannedOn }) => plannedOn === date)) ||
        plan.meetings.some(
          ({ channelId, plannedOn }) => channelId === other.channel.id && plannedOn === date,
        )),
  );
  return isBusy ? 'busy' : null;
}

function isPoor(all: PlanFacts, book: ChannelBook, host: string | null, date: string): boolean {
  return (
    all.calendar.some((one) => one.date === date && one.kind === 'avoid') ||
    all.blackouts.some((one) => fallsIn(one, date) && hits(one, book, host))
  );
}

function daysOf({ from, to }: { from: string; to: string }): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
  );
}

function checkChannel(all: PlanFacts, plan: YearProposal, book: ChannelBook): void {
  const [last] = book.meetings;
  const own = plan.meetings.filter(({ channelId }) => channelId === book.channel.id);
  const open = plan.unfilled.filter(({ channelId }) => channelId === book.channel.id);
  const isAsked = all.channelIds === null || all.channelIds.includes(book.channel.id);
  if (!isAsked || book.channel.closedOn !== null) {
    expect([own, open]).toEqual([[], []]);
    return;
  }
  const windows = [...own, ...open].toSorted((a, b) => a.ordinal - b.ordinal);
  expect(windows.map(({ ordinal }) => ordinal)).toEqual(windows.map((_, i) => (last?.ordinal ?? 0) + 1 + i));
  for (const [i, { period }] of windows.entries()) {
    const before = windows[i - 1]?.period.to;
    if (before !== undefined) expect(Date.parse(period.from)).toBe(Date.parse(before) + 86_400_000);
    expect(period.from.endsWith('-01')).toBe(true);
  }
  for (const { ordinal, hostPartyId, plannedOn, period } of own) {
    expect(hostPartyId).toBe(turnOf(book, ordinal)?.hostPartyId);
    expect(period.from <= plannedOn && plannedOn <= period.to).toBe(true);
    const others = {
      ...plan,
      meetings: plan.meetings.filter(
        (meeting) => meeting.plannedOn !== plannedOn || meeting.channelId !== book.channel.id,
      ),
    };
    expect([plannedOn, never(all, others, book, hostPartyId, plannedOn)]).toEqual([plannedOn, null]);
    if (isPoor(all, book, hostPartyId, plannedOn)) {
      const better = daysOf(period).filter(
        (date) =>
          never(all, others, book, hostPartyId, date) === null && !isPoor(all, book, hostPartyId, date),
      );
      expect([plannedOn, better]).toEqual([plannedOn, []]);
    }
  }
  for (const { ordinal, period, reason } of open) {
    if (reason !== 'no-free-day') continue;
    const host = turnOf(book, ordinal)?.hostPartyId ?? null;
    expect(daysOf(period).filter((date) => never(all, plan, book, host, date) === null)).toEqual([]);
  }
}

test(`over ${runs} random years no proposal breaks a rule and no day that was free is left out`, () => {
  let [proposed, unfilled] = [0, 0];
  fc.assert(
    fc.property(facts, (all) => {
      const plan = proposeYear(all);
      for (const book of all.books) checkChannel(all, plan, book);
      proposed += plan.meetings.length;
      unfilled += plan.unfilled.filter(({ reason }) => reason === 'no-free-day').length;
    }),
    { numRuns: runs },
  );
  expect(proposed).toBeGreaterThan(runs * 5);
  expect(unfilled).toBeGreaterThan(0);
}, 60_000);
