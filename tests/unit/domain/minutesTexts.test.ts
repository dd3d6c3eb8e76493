import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkText,
  editText,
  sidesToRecheck,
  unreviewedText,
  type CheckableText,
} from '../../../shared/domain/bilingual.ts';
import { placeAfter, renumbered } from '../../../shared/domain/minutesOrder.ts';
import type { Comment } from '../../../shared/domain/minutesPapers.ts';
import { joinTexts, splitText } from '../../../shared/domain/segmentParts.ts';
import { waitsFor } from '../../../shared/domain/waitingTexts.ts';

const userId = '01935a00-0000-7000-8000-00000000d001';
const otherId = '01935a00-0000-7000-8000-00000000d002';
const textId = '01935a00-0000-7000-8000-00000000d003';
const at = '2026-11-24T06:40:00.000Z';
const vi = 'Tuần tra 26 lượt.';
const lo = 'ລາດຕະເວນ 26 ເທື່ອ.';
const translated: CheckableText = { ...unreviewedText({ vi, lo }, 'medium'), checkedText: null };
const checked = checkText(translated, userId, at);

describe('the state of a text', () => {
  test('a check keeps both sides, who and when', () => {
    expect(checked).toMatchObject({
      state: 'checked',
      checkedText: { vi, lo },
      reviewedBy: userId,
      reviewedAt: at,
    });
  });

  test('a change of one side after the check asks for the other', () => {
    const edited = editText(checked, 'vi', 'Tuần tra 28 lượt.');
    expect(edited).toMatchObject({ state: 'needs-recheck', checkedText: { vi, lo }, reviewedBy: userId });
    expect(sidesToRecheck(edited)).toEqual(['lo']);
    expect(sidesToRecheck(editText(checked, 'lo', 'ລາດຕະເວນ 28 ເທື່ອ.'))).toEqual(['vi']);
    expect(sidesToRecheck(editText(edited, 'lo', 'ລາດຕະເວນ 28 ເທື່ອ.'))).toEqual(['vi', 'lo']);
  });

  test('typing back what was checked makes it checked again, by whoever checked it', () => {
    const edited = editText(checked, 'vi', 'Tuần tra 28 lượt.');
    expect(editText(edited, 'vi', vi)).toEqual(checked);
  });

  test('a side that was emptied and written again needs a new check', () => {
    const emptied = editText(checked, 'lo', '');
    expect(emptied.state).toBe('drafted');
    expect(editText(emptied, 'lo', 'ລາດຕະເວນ.').state).toBe('needs-recheck');
    expect(editText(emptied, 'lo', lo).state).toBe('checked');
  });

  test('whatever is typed, the text is checked exactly where both sides are as they were checked', () => {
    const side = fc.constantFrom('vi' as const, 'lo' as const);
    const value = fc.constantFrom(vi, lo, '', 'Hai bên', 'ສອງຝ່າຍ');
    fc.assert(
      fc.property(fc.array(fc.tuple(side, value)), (edits) => {
        let text = checked;
        for (const [each, typed] of edits) text = editText(text, each, typed);
        expect(text.state === 'checked').toBe(text.vi === vi && text.lo === lo);
        if (text.state === 'needs-recheck') expect(sidesToRecheck(text).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a text in parts', () => {
  const two = { vi: 'Câu một. Câu hai.', lo: 'ປະໂຫຍກໜຶ່ງ. ປະໂຫຍກສອງ.', confidence: null };

  test('both sides are cut where they are told to, without spaces at the cut', () => {
    const [first, second] = splitText(two, { vi: 8, lo: 12 });
    expect([first.vi, second.vi]).toEqual(['Câu một.', 'Câu hai.']);
    expect([first.lo, second.lo]).toEqual(['ປະໂຫຍກໜຶ່ງ.', 'ປະໂຫຍກສອງ.']);
    expect([first.state, second.state]).toEqual(['translated', 'translated']);
  });

  test('a side without a place stays whole in the first', () => {
    const [first, second] = splitText(two, { vi: 8, lo: null });
    expect([first.lo, second.lo, second.state]).toEqual([two.lo, '', 'drafted']);
  });

  test('what is joined is no longer checked, and an empty side adds no space', () => {
    const [first, second] = splitText(two, { vi: 8, lo: null });
    expect(joinTexts(first, second, 'space')).toMatchObject({ vi: two.vi, lo: two.lo, state: 'translated' });
    expect(joinTexts(first, second, 'paragraph')?.vi).toBe('Câu một.\nCâu hai.');
  });

  test('a text does not grow beyond 20,000 letters', () => {
    const long = { vi: 'a'.repeat(10_000), lo: '', confidence: null };
    expect(joinTexts(long, long, 'space')).toBeUndefined();
    expect(joinTexts({ ...long, vi: 'a'.repeat(9_999) }, long, 'space')?.vi).toHaveLength(20_000);
  });
});

describe('the order of segments', () => {
  const ids = ['a', 'b', 'c', 'd'].map((letter) => `${userId.slice(0, -1)}${letter}`);
  const [a = '', b = '', c = '', d = ''] = ids;
  const list = (positions: number[]) => positions.map((position, i) => ({ id: ids[i] ?? '', position }));

  test.each([
    [[0, 1, 2], a, 1024, [2048, 3072]],
    [[0, 1, 9000], a, 1024, [2048]],
    [[0, 10, 20], a, 5, []],
    [[0, 10, 20], c, 1044, []],
    [[5, 10], null, 2, []],
    [[0, 10], null, 1023, [2047, 3071]],
    [[], null, 1023, []],
  ])('among %j after %s is %i', (positions, afterId, position, moved) => {
    const place = placeAfter(list(positions), afterId);
    expect(place?.position).toBe(position);
    expect(place?.moved.map((each) => each.position)).toEqual(moved);
  });

  test('after one that is gone is no place', () => {
    expect(placeAfter(list([0, 1]), d)).toBeUndefined();
    expect(renumbered([a, b], c, d)).toBeUndefined();
  });

  test('numbered items move as a whole', () => {
    expect(renumbered([a, b, c], c, null)).toEqual([c, a, b]);
    expect(renumbered([a, b, c], a, c)).toEqual([b, c, a]);
    expect(renumbered([a, b], c, a)).toEqual([a, c, b]);
  });

  test('whatever the places, the new one lies right after its neighbour and all orders stay', () => {
    const positions = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 12 });
    fc.assert(
      fc.property(positions, fc.nat(), (values, pick) => {
        const others = values.toSorted((x, y) => x - y).map((position, i) => ({ id: String(i), position }));
        const index = others.length === 0 ? -1 : (pick % (others.length + 1)) - 1;
        const place = placeAfter(others, index === -1 ? null : String(index));
        const moved = new Map(place?.moved.map(({ id, position }) => [id, position]));
        const after = others.map(({ id, position }) => moved.get(id) ?? position);
        const all = after.toSpliced(index + 1, 0, place?.position ?? -1);
        expect(all).toEqual([...new Set(all)].toSorted((x, y) => x - y));
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what waits', () => {
  const text = (values: Partial<CheckableText>) => ({ ...translated, id: textId, ...values });
  const comment: Comment = {
    id: otherId,
    rev: 1,
    minutesId: otherId,
    textId,
    side: null,
    text: 'Số nào đúng?',
    writtenBy: otherId,
    writtenAt: at,
    resolvedBy: null,
    resolvedAt: null,
  };

  test.each([
    ['interpreter', { lo: '' }, [['lo', 'lao-missing']]],
    ['interpreter', { vi: '', lo: '' }, []],
    ['interpreter', {}, []],
    ['interpreter', { lo: 'ລາດຕະເວນ […] ເທື່ອ.' }, [['lo', 'blank']]],
    ['secretary', { vi: '' }, [['vi', 'vietnamese-missing']]],
    ['secretary', { vi: 'Tuần tra […] lượt.' }, [['vi', 'blank']]],
    ['secretary', { lo: '' }, []],
  ] as const)('for the %s in %j', (who, values, expected) => {
    const waits = waitsFor(who, [text(values)], [], userId);
    expect(waits.map(({ side, reason }) => [side, reason])).toEqual(expected);
  });

  test('a text changed after its check waits for the interpreter', () => {
    const edited = { ...editText(checked, 'vi', 'Tuần tra 28 lượt.'), id: textId };
    expect(waitsFor('interpreter', [edited], [], userId)).toEqual([
      { textId, side: 'lo', reason: 'recheck' },
    ]);
    expect(waitsFor('secretary', [edited], [], userId)).toEqual([]);
  });

  test('an open comment waits for everybody but whoever wrote it', () => {
    expect(waitsFor('secretary', [text({})], [comment], userId)).toEqual([
      { textId, side: 'vi', reason: 'comment' },
    ]);
    expect(waitsFor('secretary', [text({})], [comment], otherId)).toEqual([]);
    expect(
      waitsFor('secretary', [text({})], [{ ...comment, resolvedBy: userId, resolvedAt: at }], userId),
    ).toEqual([]);
  });
});
