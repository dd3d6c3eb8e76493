import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { nextOrdinal, turnOf, type RotationRule, type TurnBook } from '../../../shared/domain/rotation.ts';
import { meetingOf, ruleOf } from '../../support/planRecords.ts';

function rule(fromOrdinal: number, cycle: string[], everyMonths = 3): RotationRule {
  return ruleOf('KM', everyMonths, { fromOrdinal, cycle });
}

function meeting(ordinal: number | null, status: Meeting['status'], hostPartyId = 'VN'): Meeting {
  const counts = ordinal !== null;
  const kind = counts ? 'regular' : 'extraordinary';
  return meetingOf('KM', 0, '2026-12-16', { ordinal, kind, countsInRotation: counts, status, hostPartyId });
}

function bookOf(rules: RotationRule[], meetings: Meeting[] = []): TurnBook {
  return { rules, meetings, events: [], overrides: [] };
}

function hosts(rules: RotationRule[], ordinals: number[]): string[] {
  return ordinals.map((ordinal) => turnOf(bookOf(rules), ordinal)?.hostPartyId ?? 'none');
}

describe('whose turn an ordinal is', () => {
  test('two parties alternate from the first ordinal of the rule', () => {
    expect(hosts([rule(21, ['VN', 'LA-KM'])], [20, 21, 22, 27, 28])).toEqual([
      'none',
      'VN',
      'LA-KM',
      'VN',
      'LA-KM',
    ]);
  });

  test('a party may stand twice in a cycle of three', () => {
    expect(hosts([rule(1, ['VN-QB', 'LA-KM', 'VN-QB', 'LA-SV'])], [1, 2, 3, 4, 5])).toEqual([
      'VN-QB',
      'LA-KM',
      'VN-QB',
      'LA-SV',
      'VN-QB',
    ]);
  });

  test('a new rule begins with the host it names and leaves the earlier turns alone', () => {
    const rules = [rule(14, ['VN', 'LA-SV'], 4), rule(11, ['LA-SV', 'VN'], 6)];
    expect(hosts(rules, [11, 12, 13, 14, 15])).toEqual(['LA-SV', 'VN', 'LA-SV', 'VN', 'LA-SV']);
  });

  test('in any cycle, a full round gives each place in it exactly one turn', () => {
    const cycles = fc.array(fc.constantFrom('VN', 'LA-KM', 'LA-SV'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cycles, fc.integer({ min: 1, max: 90 }), fc.nat(200), (cycle, from, start) => {
        const round = cycle.map((_, index) => from + start + index);
        expect(hosts([rule(from, cycle)], round).toSorted(compareText)).toEqual(cycle.toSorted(compareText));
      }),
    );
  });
});

describe('the next ordinal', () => {
  const rules = [rule(21, ['VN', 'LA-KM'])];

  test('a cancelled meeting does not use up a turn', () => {
    expect(nextOrdinal(bookOf(rules, [meeting(25, 'reported'), meeting(26, 'cancelled')]))).toBe(26);
  });

  test('a postponed meeting keeps its ordinal', () => {
    expect(nextOrdinal(bookOf(rules, [meeting(27, 'minutes-signed'), meeting(28, 'postponed')]))).toBe(29);
  });

  test('an extraordinary meeting has none', () => {
    expect(nextOrdinal(bookOf(rules, [meeting(23, 'reported'), meeting(null, 'reported')]))).toBe(24);
  });

  test('a channel that has not met begins where its rule does', () => {
    expect(nextOrdinal(bookOf(rules))).toBe(21);
  });
});
