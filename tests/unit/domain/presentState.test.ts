import { describe, expect, test } from 'vitest';
import { newPartyKey, newPartyLetter } from '../../../shared/domain/partyKey.ts';
import { windowAround } from '../../../shared/domain/presentState.ts';

describe('the usual window around a day', () => {
  test.each([
    ['2026-09-16', 3, '2026-07-01', '2026-09-30'],
    ['2026-12-31', 3, '2026-10-01', '2026-12-31'],
    ['2026-02-28', 4, '2026-01-01', '2026-04-30'],
    ['2026-08-20', 6, '2026-07-01', '2026-12-31'],
    ['2024-02-29', 1, '2024-02-01', '2024-02-29'],
    ['2026-08-20', 12, '2026-01-01', '2026-12-31'],
    ['2026-08-20', 24, '2026-01-01', '2027-12-31'],
    ['2026-08-20', 5, '2026-08-01', '2026-12-31'],
  ])('%s every %i months is %s to %s', (date, months, from, to) => {
    expect(windowAround(date, months)).toEqual({ from, to });
  });
});

describe('a party that has no key', () => {
  const vn = { country: 'VN' as const, name: { vi: 'Việt Nam', lo: '' }, partyId: 'VN' };
  const km = { country: 'LA' as const, name: { vi: 'Khăm Muộn', lo: '' }, partyId: 'LA-KM' };
  const savannakhet = { country: 'LA' as const, name: { vi: 'Savannakhet', lo: '' } };

  test('takes the key that the same side has in another channel', () => {
    const parties = [{ ...km, letter: 'K', organisationIds: [] }];
    expect(newPartyKey({ country: 'LA', name: { vi: 'khăm muộn', lo: '' } }, [vn], [{ parties }])).toBe(
      'LA-KM',
    );
  });

  test('is its country where it is alone, else country and initials, never one that is taken', () => {
    expect(newPartyKey(savannakhet, [vn], [])).toBe('LA');
    expect(newPartyKey(savannakhet, [vn, km], [])).toBe('LA-SA');
    expect(newPartyKey(savannakhet, [vn, { ...km, partyId: 'LA-SA' }], [])).toBe('LA-SA2');
  });

  test('has a letter of its name that nobody has', () => {
    expect(newPartyLetter('Khăm Muộn', ['V'])).toBe('K');
    expect(newPartyLetter('Khăm Muộn', ['K'])).toBe('H');
    expect(newPartyLetter('', ['K'])).toBe('2');
  });
});
