import { expect } from 'vitest';
import type { ChannelBook } from '../../shared/domain/channelBook.ts';
import { hostBalances, hostLedger } from '../../shared/domain/ledger.ts';
import { isHeld, meetingDate, type Meeting } from '../../shared/domain/meeting.ts';

function isUsed(book: ChannelBook, meeting: Meeting): boolean {
  if (meeting.ordinal === null) return false;
  const consumed = book.events.some((event) => event.meetingId === meeting.id && event.turn === 'consumed');
  return isHeld(meeting) || (meeting.status === 'cancelled' && consumed);
}

function ordinalsOf(meetings: readonly Meeting[]): number[] {
  return meetings.flatMap(({ ordinal }) => ordinal ?? []).toSorted((a, b) => a - b);
}

/** The host of each ordinal, found by walking the rules step by step instead of by a formula. */
function walkHosts(book: ChannelBook, upTo: number): Map<number, string | null> {
  const rules = book.rules.toSorted((a, b) => a.fromOrdinal - b.fromOrdinal);
  const hosts = new Map<number, string | null>();
  for (const [index, rule] of rules.entries()) {
    const queue = [...rule.cycle];
    const turn = (): string => {
      const [first = ''] = queue;
      queue.push(...queue.splice(0, 1));
      return first;
    };
    const end = rules[index + 1]?.fromOrdinal ?? upTo + 1;
    for (let ordinal = rule.fromOrdinal; ordinal < end; ordinal += 1) {
      const passed = book.events.filter(
        (event) => event.turn === 'passed' && event.ruleId === rule.id && event.ordinal === ordinal,
      );
      for (let lost = 0; lost < passed.length; lost += 1) turn();
      const owner = turn();
      const override = book.overrides.find((one) => one.ordinal === ordinal);
      hosts.set(ordinal, override ? override.hostPartyId : owner);
    }
  }
  return hosts;
}

/** Finds by other means than the rules whether the turns of a book are whole, and its ledger true. */
export function checkBook(book: ChannelBook): void {
  const used = book.meetings.filter((meeting) => isUsed(book, meeting));
  const ahead = book.meetings.filter(
    (meeting) => meeting.ordinal !== null && !isHeld(meeting) && meeting.status !== 'cancelled',
  );
  const all = ordinalsOf([...used, ...ahead]);
  const first = all[0] ?? 1;
  expect(all, 'ordinals without gaps, each once').toEqual(all.map((_, index) => first + index));
  expect(Math.max(0, ...ordinalsOf(used)), 'used ones come first').toBeLessThan(
    Math.min(Infinity, ...ordinalsOf(ahead)),
  );
  const days = [...used, ...ahead]
    .filter(({ status }) => status !== 'postponed' && status !== 'cancelled')
    .toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    .map(meetingDate);
  expect(days, 'days in the order of the ordinals').toEqual(days.toSorted());
  const hosts = walkHosts(book, (all.at(-1) ?? first) + 3);
  for (const { ordinal, hostPartyId } of ahead) {
    expect(hostPartyId, `host of ${ordinal}`).toBe(hosts.get(ordinal ?? 0));
  }
  checkLedger(book);
}

function checkLedger(book: ChannelBook): void {
  const ledger = hostLedger(book, '2040-12-31', 3);
  const balances = hostBalances(
    book,
    book.channel.parties.map(({ partyId }) => partyId),
  );
  for (const { due, taken, held, lost, given } of balances) expect(due + taken).toBe(held + lost + given);
  const lostTurns = book.events.filter(({ turn }) => turn !== 'kept');
  expect(
    balances.reduce((sum, { lost }) => sum + lost, 0),
    'every lost turn stands in the balance',
  ).toBe(lostTurns.length);
  const noted = ledger.flatMap(({ notes }) =>
    notes.map((note) => (note.kind === 'event' ? note.event.id : '')),
  );
  for (const event of lostTurns) {
    expect(noted, 'every lost turn stands in the ledger').toContain(event.id);
    expect(event.lostBy).not.toBeNull();
    expect(event.reason.vi).not.toBe('');
  }
}
