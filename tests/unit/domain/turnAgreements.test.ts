import { describe, expect, test } from 'vitest';
import { hostBalances } from '../../../shared/domain/ledger.ts';
import { agreeHost, changeRule, dropOverride, swapTurns } from '../../../shared/domain/turnAgreements.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import {
  acting,
  ahead,
  document,
  flood,
  hold,
  planned,
  refusal,
  withStatus,
} from '../../support/plannedTurns.ts';

describe('other hosts (rules 6 and 10)', () => {
  const agreed = { reason: flood, agreedIn: document, agreedOn: '2027-01-05' };

  test('a swap exchanges two hosts, both with reason and document, and is taken back as a whole', () => {
    const book = swapTurns(planned(), { ordinals: [29, 30], ...agreed }, acting);
    expect(ahead(book).map(([, host]) => host)).toEqual(['LA-KM', 'VN', 'VN', 'LA-KM']);
    expect(
      book.overrides.map(({ ordinal, pairedOrdinal, agreedIn }) => [ordinal, pairedOrdinal, agreedIn]),
    ).toEqual([
      [29, 30, document],
      [30, 29, document],
    ]);
    const back = dropOverride(book, book.overrides[1]?.id ?? '');
    expect([back.overrides, ahead(back)]).toEqual([[], ahead(planned())]);
    const held = hold(book, 29);
    expect(refusal(() => dropOverride(held, book.overrides[1]?.id ?? ''))).toEqual(['already-used', 29]);
  });

  test('the place goes with the host: to where the new one last received the channel, else to none', () => {
    const at = (book: ChannelBook, ordinal: number) =>
      book.meetings.find((meeting) => meeting.ordinal === ordinal)?.placeId;
    const [donghoi, thakhek] = [
      '01935a00-0000-7000-8000-0000000000d1',
      '01935a00-0000-7000-8000-0000000000d2',
    ];
    const placed = planned();
    const meetings = placed.meetings.map((meeting) => ({
      ...meeting,
      placeId: meeting.hostPartyId === 'VN' ? donghoi : thakhek,
    }));
    const held = hold({ ...placed, meetings }, 29);
    const swapped = swapTurns(held, { ordinals: [30, 31], ...agreed }, acting);
    expect([at(swapped, 30), at(swapped, 31), at(swapped, 32)]).toEqual([donghoi, null, thakhek]);
  });

  test('an agreement of a day to come is refused', () => {
    const tomorrow = { ...agreed, agreedOn: '2028-01-01' };
    expect(refusal(() => swapTurns(planned(), { ordinals: [29, 30], ...tomorrow }, acting))).toEqual([
      'in-the-future',
      null,
    ]);
  });

  test('while one half of a swap is held, the balance says who owes whom', () => {
    const book = hold(swapTurns(planned(), { ordinals: [29, 30], ...agreed }, acting), 29);
    expect(hostBalances(book, ['VN', 'LA-KM']).map(({ held, owed }) => [held, owed])).toEqual([
      [0, 1],
      [1, -1],
    ]);
    expect(hostBalances(hold(book, 30), ['VN', 'LA-KM']).map(({ held, owed }) => [held, owed])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('neutral ground counts for whose turn it was, unless both agreed that it counts for nobody', () => {
    const neutral = { ...agreed, ordinal: 29, hostPartyId: null, agreedIn: '' };
    const usual = hold(agreeHost(planned(), { ...neutral, countsFor: 'VN' }, acting), 29);
    expect(hostBalances(usual, ['VN'])[0]).toMatchObject({ due: 1, held: 1, owed: 0 });
    expect(refusal(() => agreeHost(planned(), { ...neutral, countsFor: null }, acting))).toEqual([
      'needs-document',
      29,
    ]);
    const nobody = { ...neutral, countsFor: null, agreedIn: document };
    const uncounted = hold(agreeHost(planned(), nobody, acting), 29);
    expect(hostBalances(uncounted, ['VN'])[0]).toMatchObject({ due: 1, held: 0, owed: 1 });
  });

  test.each([
    ['the party whose turn it is', { ordinal: 29, hostPartyId: 'VN' }, ['same-host', 29]],
    ['an ordinal before the rule', { ordinal: 28, hostPartyId: 'LA-KM' }, ['no-rule', 28]],
    ['a party of another channel', { ordinal: 29, hostPartyId: 'LA-SV' }, ['unknown-party', null]],
  ])('%s is refused as another host', (_what, input, reason) => {
    expect(refusal(() => agreeHost(planned(), { ...agreed, countsFor: null, ...input }, acting))).toEqual(
      reason,
    );
  });
});

describe('a change of rule (rule 9)', () => {
  function changed(
    book: ChannelBook,
    fromOrdinal: number,
    cycle: string[],
    takeOver: number[] = [],
  ): ChannelBook {
    const [rule] = book.rules;
    if (!rule) throw new Error('the book has a rule');
    const { id: _id, rev: _rev, channelId: _channelId, ...values } = rule;
    const input = { ...values, fromOrdinal, cycle, windowsFrom: null, agreedIn: document, takeOver };
    return changeRule(book, input, acting);
  }

  test('begins with the host that was chosen, whatever the old rule would have come to', () => {
    const book = changed(hold(planned(), 29), 30, ['VN', 'LA-KM']);
    expect(ahead(book).map(([ordinal, host]) => [ordinal, host])).toEqual([
      [29, 'VN'],
      [30, 'VN'],
      [31, 'LA-KM'],
      [32, 'VN'],
    ]);
  });

  test('whoever is invited keeps its host until the user takes the new one over', () => {
    const invited = withStatus(planned(), 30, 'invited');
    expect(ahead(changed(invited, 30, ['VN', 'LA-KM'])).map(([, host]) => host)).toEqual([
      'VN',
      'LA-KM',
      'LA-KM',
      'VN',
    ]);
    expect(ahead(changed(invited, 30, ['VN', 'LA-KM'], [30])).map(([, host]) => host)).toEqual([
      'VN',
      'VN',
      'LA-KM',
      'VN',
    ]);
  });

  test.each([
    [29, ['LA-KM', 'VN'], ['already-used', 29]],
    [30, ['VN', 'LA-XX'], ['unknown-party', null]],
  ])('from %i with %j is refused', (from, cycle, reason) => {
    expect(refusal(() => changed(hold(planned(), 29), from, cycle))).toEqual(reason);
  });
});
