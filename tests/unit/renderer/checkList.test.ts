import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChecker, type Asked } from '../../../renderer/features/minutes/checks/checker.ts';
import { nextIndex } from '../../../renderer/features/minutes/checks/jump.ts';
import { withDrafts } from '../../../renderer/features/minutes/checks/liveTexts.ts';
import { piecesOf } from '../../../renderer/features/minutes/checks/marks.ts';
import type { CheckedText, Finding } from '../../../shared/checks/finding.ts';

const noFacts = { day: null, persons: [], terms: [], phrases: [], decisions: [] };

function textOf(id: string, vietnamese: string, lo: string): CheckedText {
  return { id, kind: 'segment', side: 'JOINT', vi: vietnamese, lo };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is typed stands in place of what is stored', () => {
  const texts = [textOf('a', 'hai', 'ສອງ'), textOf('b', 'ba', 'ສາມ')];
  const drafts = new Map([['a lo', { text: 'ໜຶ່ງ' }]]);
  expect(withDrafts(texts, drafts)).toEqual([{ ...texts[0], lo: 'ໜຶ່ງ' }, texts[1]]);
  expect(withDrafts(texts, drafts)[1]).toBe(texts[1]);
});

test('the check waits for a pause in the typing, and reads what stands there then', () => {
  const shown: string[][] = [];
  const checker = createChecker((_, findings) => shown.push(findings.map(({ check }) => check)));
  let texts = [textOf('a', '2 vụ', '2 ຄະດີ')];
  const ask = (): Asked => ({ texts, facts: noFacts });
  checker.typed(ask);
  vi.advanceTimersByTime(200);
  texts = [textOf('a', '2 vụ', '3 ຄະດີ')];
  checker.typed(ask);
  vi.advanceTimersByTime(200);
  expect(shown).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(shown).toEqual([['number', 'number']]);
});

test('texts that did not change keep their object', () => {
  const shown: (readonly CheckedText[])[] = [];
  const checker = createChecker((texts) => shown.push(texts));
  for (const lo of ['2 ຄະດີ', '3 ຄະດີ']) {
    checker.changed(() => ({
      texts: [textOf('a', '2 vụ', lo), textOf('b', '4 vụ', '4 ຄະດີ')],
      facts: noFacts,
    }));
    vi.runAllTimers();
  }
  expect(shown[1]?.[0]).not.toBe(shown[0]?.[0]);
  expect(shown[1]?.[1]).toBe(shown[0]?.[1]);
});

test('words are marked where something was found, an error over a warning, and never a whole side', () => {
  const found = (severity: Finding['severity'], from: number, to: number): Finding => ({
    check: 'number',
    severity,
    textId: 'a',
    places: [{ side: 'vi', from, to }],
    values: {},
  });
  const findings = [found('warning', 0, 7), found('error', 4, 7), found('error', 0, 10)];
  expect(piecesOf('abc defghi', 'vi', findings)).toEqual([
    { from: 0, text: 'abc ', severity: 'warning' },
    { from: 4, text: 'def', severity: 'error' },
    { from: 7, text: 'ghi', severity: null },
  ]);
  expect(piecesOf('abc', 'lo', findings)).toEqual([{ from: 0, text: 'abc', severity: null }]);
});

test.each<[{ key: string; index: number } | null, 1 | -1, number]>([
  [null, 1, 0],
  [null, -1, 2],
  [{ key: 'a', index: 0 }, 1, 1],
  [{ key: 'c', index: 2 }, 1, 0],
  [{ key: 'a', index: 0 }, -1, 2],
  // Mended: what stood after it has moved to its place.
  [{ key: 'gone', index: 1 }, 1, 1],
  [{ key: 'gone', index: 1 }, -1, 0],
  [{ key: 'gone', index: 3 }, 1, 0],
])('after %j a step of %i goes to %i', (from, step, index) => {
  expect(nextIndex(['a', 'b', 'c'], from, step)).toBe(index);
});
