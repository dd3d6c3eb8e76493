import type { TextSide } from '../domain/bilingual.ts';
import { findingOf, type Finding } from './finding.ts';
import { isWritten, sides, type Reading } from './reading.ts';

/** The order in which each language letters its lists; Vietnamese leaves out f, j, w and z, Lao has 27 letters. */
const orders = {
  vi: Array.from('abcdđeghiklmnopqrstuvxy'),
  lo: Array.from('ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ'),
};

interface Item {
  /** 0 for a), ກ) and 1). */
  place: number;
  isNumber: boolean;
  written: string;
  from: number;
}

const MARK = /(?<=^|[\n;:]\s*|\.\s+|,\s+)(?:([a-zđ]|[\u0E81-\u0EAE])|(\d{1,2}))[.)](?=\s)/gmu;

function itemsOf(text: string): Item[] {
  return Array.from(text.matchAll(MARK)).flatMap(({ 0: written, 1: letter, 2: number, index }) => {
    const order = letter !== undefined && /[\u0E80-\u0EFF]/.test(letter) ? orders.lo : orders.vi;
    const place = number === undefined ? order.indexOf(letter ?? '') : Number(number) - 1;
    return place < 0 ? [] : [{ place, isNumber: number !== undefined, written, from: index }];
  });
}

/** An item that does not come right behind the one before it; a first item or a new list is none. */
function outOfOrder(items: readonly Item[]): Item[] {
  const last = new Map<boolean, number>();
  return items.filter(({ place, isNumber }) => {
    const before = last.get(isNumber);
    last.set(isNumber, place);
    return before !== undefined && place !== 0 && place !== before + 1;
  });
}

function placeIn(side: TextSide, { from, written }: Item): { side: TextSide; from: number; to: number } {
  return { side, from, to: from + written.length };
}

function bulletsOf(text: string): number {
  return text.match(/^\s*[-–+•*]\s+/gm)?.length ?? 0;
}

/**
 * The letters of a list follow each other (a, b, c as ກ, ຂ, ຄ), stand alike in both texts, and both lists have
 * as many items.
 */
export function checkLists({ text }: Reading): Finding[] {
  const items = { vi: itemsOf(text.vi), lo: itemsOf(text.lo) };
  const letters = sides.flatMap((side) =>
    outOfOrder(items[side]).map((item) =>
      findingOf('list-letters', text, [placeIn(side, item)], { written: item.written, side }),
    ),
  );
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo')) return letters;
  const [vi, lo] = [items.vi.length + bulletsOf(text.vi), items.lo.length + bulletsOf(text.lo)];
  if (vi !== lo) {
    const places = sides.flatMap((side) => items[side].map((item) => placeIn(side, item)));
    return [...letters, findingOf('list-items', text, places, { vi, lo })];
  }
  if (letters.length > 0) return letters;
  return items.vi.flatMap((item, index) => {
    const other = items.lo[index];
    if (!other || other.place === item.place) return [];
    return [findingOf('list-letters', text, [placeIn('lo', other)], { written: other.written, side: 'lo' })];
  });
}
