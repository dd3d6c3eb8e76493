import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostLedger } from '../../../shared/domain/ledger.ts';
import { isHeld } from '../../../shared/domain/meeting.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import { checkBook } from '../../support/turnOracle.ts';
import { acts, counter, drawnActs, drawnBook, tryOut, type ActName } from '../../support/turnHistories.ts';

const histories = 1500;
const done = new Map<ActName, number>();

/** What may never change again: whatever was held, with its host. */
function heldOnes({ meetings }: ChannelBook): string[] {
  return meetings
    .filter(isHeld)
    .map(({ id, ordinal, hostPartyId, heldOn }) => `${id} ${ordinal} ${hostPartyId} ${heldOn}`);
}

function hostsAhead({ meetings }: ChannelBook): string[] {
  return meetings.map(({ id, ordinal, hostPartyId }) => `${id} ${ordinal} ${hostPartyId}`);
}

test('over random histories of all policies, swaps, rules and renames the turns stay whole', () => {
  fc.assert(
    fc.property(drawnBook, drawnActs, (drawn, history) => {
      const newId = counter();
      let book = drawn;
      for (const act of history) {
        const before = book;
        const after = tryOut(book, act, newId);
        if (!after) continue;
        done.set(act.name, (done.get(act.name) ?? 0) + 1);
        book = after;
        checkBook(book);
        expect(heldOnes(book)).toEqual(expect.arrayContaining(heldOnes(before)));
        const event = book.events.length > before.events.length ? book.events.at(-1) : undefined;
        const isHolding = event?.event === 'postponed' && event.turn === 'kept';
        const keepsHosts = isHolding || act.name === 'move';
        if (keepsHosts) expect(hostsAhead(book), act.name).toEqual(hostsAhead(before));
        if (act.name === 'rename') {
          expect(hostLedger(book, '2030-01-01', 9)).toEqual(hostLedger(before, '2030-01-01', 9));
        }
      }
    }),
    { numRuns: histories },
  );
  // A kind of deed that the rules always refuse would prove nothing.
  expect([...done.keys()].toSorted()).toEqual([...new Set(acts)].toSorted());
  expect(Math.min(...done.values())).toBeGreaterThan(20);
});
