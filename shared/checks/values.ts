import type { TextSide } from '../domain/bilingual.ts';
import { findingOf, type CheckedText, type CheckId, type Finding, type Place } from './finding.ts';
import type { Mention } from './mention.ts';
import { isWritten, otherSide, type Reading } from './reading.ts';
import { unitKind } from './units.ts';

type Pair = [vi: Mention, lo: Mention];

function grouped(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.key);
    if (group) group.push(mention);
    else groups.set(mention.key, [mention]);
  }
  return groups;
}

/** Mentions of one value on both sides, first those with the same unit; what is left on either side. */
function paired({ vi, lo }: Record<TextSide, Mention[]>): {
  pairs: Pair[];
  left: Record<TextSide, Mention[]>;
} {
  const pairs: Pair[] = [];
  const open = grouped(lo);
  const match = (mention: Mention, isSame: (other: Mention) => boolean): boolean => {
    const others = open.get(mention.key) ?? [];
    const at = others.findIndex(isSame);
    const [other] = at === -1 ? [] : others.splice(at, 1);
    if (other) pairs.push([mention, other]);
    return other !== undefined;
  };
  const rest = vi.filter((mention) => !match(mention, ({ unit }) => unit === mention.unit));
  const left = rest.filter((mention) => !match(mention, () => true));
  return { pairs, left: { vi: left, lo: [...open.values()].flat() } };
}

function place(side: TextSide, { from, to }: Mention): Place {
  return { side, from, to };
}

function missing(text: CheckedText, side: TextSide, mention: Mention): Finding {
  const values = { written: mention.written, side, other: otherSide(side) };
  return findingOf(mention.kind, text, [place(side, mention)], values);
}

/** The check that a pair of the same number with other units fails; null where the units may differ. */
function unitCheck([vi, lo]: Pair): CheckId | null {
  if (vi.unit === lo.unit) return null;
  const kinds = [unitKind(vi.unit), unitKind(lo.unit)];
  if (kinds.includes('percent') || kinds.includes('money')) return 'money-unit';
  const bothHaveOne = vi.unit !== null && lo.unit !== null;
  return bothHaveOne || kinds.includes('measure') ? 'unit' : null;
}

function sequence(mentions: readonly Mention[]): string {
  return mentions.map(({ key }) => key).join(' ');
}

/**
 * Numbers, dates, times, money and all else that has a value stands in both texts as often as in the other,
 * whatever the notation; with the same unit, and in the same order: two swapped figures make one sentence
 * wrong although none is missing.
 */
export function checkValues({ text, mentions }: Reading): Finding[] {
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo')) return [];
  const { pairs, left } = paired(mentions);
  const found = [
    ...left.vi.map((mention) => missing(text, 'vi', mention)),
    ...left.lo.map((mention) => missing(text, 'lo', mention)),
  ];
  for (const pair of pairs) {
    const check = unitCheck(pair);
    if (check === null) continue;
    const [vi, lo] = pair;
    const places = [place('vi', vi), place('lo', lo)];
    found.push(findingOf(check, text, places, { vi: vi.written, lo: lo.written }));
  }
  if (found.length === 0 && sequence(mentions.vi) !== sequence(mentions.lo)) {
    const [vi, lo] = [mentions.vi, mentions.lo].map((all) => all.map(({ written }) => written).join(', '));
    const places = [
      ...mentions.vi.map((one) => place('vi', one)),
      ...mentions.lo.map((one) => place('lo', one)),
    ];
    found.push(findingOf('number-order', text, places, { vi: vi ?? '', lo: lo ?? '' }));
  }
  return found;
}
