import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { operators } from './operators.ts';
import { groupAsDecimal } from './operators/values.ts';
import { pairs } from './pairs.ts';
import { seedOfRun } from './random.ts';

const seed = seedOfRun(process.env['MUTATION_SEED']);
const made = operators.map((operator) => ({ kind: operator.kind, mutants: mutantsOf(operator, seed) }));

function of(kind: string) {
  const found = made.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`there is no kind ${kind}`);
  return found.mutants;
}

/** What stands in the changed side and not in the other text, between what both begin and end with. */
function difference(before: string, after: string): { was: string; is: string } {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return { was: before.slice(start, before.length - end), is: after.slice(start, after.length - end) };
}

function figures(text: string): string[] {
  const latin = text.replace(/[\u0ED0-\u0ED9]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0));
  return latin.match(/\d[\d.,]*\d|\d/g) ?? [];
}

describe('the untouched pairs', () => {
  test('are several hundred sentences and the glossary, each Vietnamese text once', () => {
    expect(pairs.filter(({ kind }) => kind === 'term').length).toBeGreaterThan(500);
    expect(pairs.filter(({ kind }) => kind !== 'term').length).toBeGreaterThan(400);
    expect(new Set(pairs.map(({ vi }) => vi)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  });

  test('hold both languages, no place left to fill, and every fact where it is said to be', () => {
    for (const { vi, lo, facts } of pairs) {
      expect(vi.trim() === '' || lo.trim() === '').toBe(false);
      expect(vi + lo).not.toMatch(/[{}]/);
      for (const fact of facts) {
        expect(vi.slice(fact.vi.start, fact.vi.start + fact.vi.text.length)).toBe(fact.vi.text);
        expect(lo.slice(fact.lo.start, fact.lo.start + fact.lo.text.length)).toBe(fact.lo.text);
      }
    }
  });

  test('have the written dates, times, numbers and names of the two offices', () => {
    const all = pairs.map(({ vi, lo }) => `${vi} | ${lo}`);
    const expected = [
      ['ngày 24/11/2026', 'ວັນທີ 24/11/2026'],
      ['ngày 31 tháng 3 năm 2027', 'ວັນທີ 31 ມີນາ 2027'],
      ['ngày 29 tháng 10 năm 2025', 'ວັນທີ 29 ຕຸລາ 2568'],
      ['ngày 18 tháng 02 năm 2027', 'ວັນທີ ໑໘ ກຸມພາ ໒໐໒໗'],
      ['Thứ Ba, ngày 24 tháng 11 năm 2026', 'ວັນອັງຄານ, ວັນທີ 24 ພະຈິກ 2026'],
      ['8 giờ 30', '08:30 ໂມງ'],
      ['1.284,5 mét khối', '1,284.5 ແມັດກ້ອນ'],
      ['Thượng tá Phạm Mô Phỏng', 'ພັນເອກ ຟ້າມ ໂມ ຟອງ'],
      ['mốc số 524', 'ຫຼັກໝາຍເລກທີ 524'],
      ['15.000.000 VND', '15.000.000 VND'],
      ['\nb) ', '\nຂ) '],
    ];
    for (const [vi, lo] of expected) {
      expect(all.filter((text) => text.includes(`${vi}`) && text.includes(`${lo}`)).length).toBeGreaterThan(
        0,
      );
    }
  });
});

describe.each(made)('$kind', ({ mutants }) => {
  test('makes at least forty different errors, and the same again for the same seed', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(40);
    const [first] = mutants;
    const operator = operators.find(({ kind }) => kind === first?.kind);
    expect(operator && mutantsOf(operator, seed).map(({ mutated }) => mutated)).toEqual(
      mutants.map(({ mutated }) => mutated),
    );
    expect(operator && mutantsOf(operator, seed + 1).map(({ mutated }) => mutated)).not.toEqual(
      mutants.map(({ mutated }) => mutated),
    );
  });

  test('changes the text or what was agreed, and not which text it is', () => {
    for (const { original, mutated } of mutants) {
      expect([mutated.vi, mutated.lo, mutated.agreed]).not.toEqual([
        original.vi,
        original.lo,
        original.agreed,
      ]);
      expect([mutated.id, mutated.kind]).toEqual([original.id, original.kind]);
      expect(pairs).toContain(original);
    }
  });
});

describe('what is changed is wrong', () => {
  test.each([
    'number: changed',
    'number: digit dropped',
    'number: digits transposed',
    'phone: digit',
    'time',
  ])('the figures of the changed side differ: %s', (kind) => {
    for (const { original, mutated } of of(kind)) {
      const side = original.vi === mutated.vi ? 'lo' : 'vi';
      expect(figures(mutated[side])).not.toEqual(figures(original[side]));
    }
  });

  test('a number is never only written in another way', () => {
    const valueOf = (text: string) => Number(text.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
    for (const kind of ['number: changed', 'number: digit dropped', 'number: digits transposed']) {
      for (const { original, mutated } of of(kind)) {
        const side = original.vi === mutated.vi ? 'lo' : 'vi';
        expect(figures(mutated[side]).map(valueOf)).not.toEqual(figures(original[side]).map(valueOf));
      }
    }
  });

  test('a group mark becomes a decimal mark', () => {
    expect(['1.250.000', '12.400', '6.000', '20,000', '໑໒.໔໐໐'].map(groupAsDecimal)).toEqual([
      '1.250,000',
      '12,4',
      '6,0',
      '20.0',
      '໑໒,໔',
    ]);
  });

  test('what can be read both ways, or has no group, is left', () => {
    expect(['1.284', '524', '12,5'].map(groupAsDecimal)).toEqual([null, null, null]);
  });

  test('a weekday is not that of its date', () => {
    const tuesdays = of('date: weekday').filter(({ original: { vi } }) =>
      /24\/11\/2026|24 tháng 11 năm 2026/.test(vi),
    );
    const right = tuesdays.filter(
      ({ mutated: { vi, lo } }) => vi.includes('Thứ Ba') && lo.includes('ວັນອັງຄານ'),
    );
    expect([tuesdays.length > 0, right.length]).toEqual([true, 0]);
  });

  test('one tone of a Vietnamese name is gone', () => {
    for (const { original, mutated } of of('name: Vietnamese tone dropped')) {
      const { was, is } = difference(original.vi.normalize('NFD'), mutated.vi.normalize('NFD'));
      expect(was).toMatch(/^[\u0300-\u036F]/);
      expect(was.length).toBeGreaterThan(is.length);
    }
  });

  test('one side alone has lost its translation, its text or its half', () => {
    for (const { mutated } of of('untranslated')) expect(mutated.vi).toBe(mutated.lo);
    for (const { mutated } of of('side emptied')) {
      expect([mutated.vi.trim(), mutated.lo.trim()].filter((text) => text === '')).toHaveLength(1);
    }
    for (const { original, mutated } of of('cut in half')) {
      expect(mutated.vi.length + mutated.lo.length).toBeLessThan((original.vi + original.lo).length * 0.85);
    }
  });

  test('brackets and quotation marks no longer agree', () => {
    const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0;
    for (const { mutated } of of('bracket lost')) {
      expect(count(mutated.vi, /[()]/g)).not.toBe(count(mutated.lo, /[()]/g));
    }
    for (const { mutated } of of('quotation mark lost')) {
      expect(count(mutated.vi, /[“”"«»]/g)).not.toBe(count(mutated.lo, /[“”"«»]/g));
    }
  });

  test('a Lao term is gone, and another one stands where it stood', () => {
    for (const { original, mutated } of of('term: missing')) {
      expect(mutated.lo.length).toBeLessThan(original.lo.length);
      expect(mutated.vi).toBe(original.vi);
    }
    for (const { original, mutated } of of('term: another one')) {
      expect(mutated.lo).not.toBe(original.lo);
      expect(mutated.vi).toBe(original.vi);
    }
  });

  test('Lao is spelt as no word can be, or in foreign letters', () => {
    for (const { mutated } of of('Lao: mark doubled')) expect(mutated.lo).toMatch(/([\u0EB1-\u0ECB])\1/);
    for (const { mutated } of of('Lao: AM split')) expect(mutated.lo).toMatch(/\u0ECD[\u0EC8-\u0ECB]?\u0EB2/);
    for (const { mutated } of of('Lao: marks in impossible order')) {
      expect(mutated.lo).toMatch(/[\u0EC8-\u0ECB][\u0EB1\u0EB4-\u0EB9\u0EBB]/);
    }
    for (const { mutated } of of('Lao: Thai letter')) expect(mutated.lo).toMatch(/[\u0E01-\u0E2E]/);
    for (const { mutated } of of('Lao: old font')) expect(mutated.lo).toMatch(/[\u00A1-\u00FF]/);
  });

  test('Vietnamese is decomposed, or of an old font', () => {
    for (const { mutated } of of('Vietnamese: decomposed')) {
      expect(mutated.vi).not.toBe(mutated.vi.normalize('NFC'));
    }
    const texts = (kind: string) => of(kind).map(({ mutated }) => mutated.vi);
    expect(texts('Vietnamese: TCVN3').join('')).toMatch(/[®¸µ]/);
    expect(texts('Vietnamese: VNI').join('')).toMatch(/[ñøïö]/);
  });

  test('a decision lacks its owner or its deadline', () => {
    for (const { mutated } of of('decision: no owner')) expect(mutated.agreed?.ownerPersonId).toBeNull();
    for (const { mutated } of of('decision: no deadline')) {
      expect([mutated.agreed?.dueOn, mutated.agreed?.standing]).toEqual([null, false]);
    }
  });
});
