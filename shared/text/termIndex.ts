import { isLaoBoundary, laoUnits, SPACE, vietnameseUnits, type TextUnit } from './textUnits.ts';

/** A term as it is written in the language of the index. */
export interface TermForm {
  id: string;
  text: string;
}

/** A term found in a text; several where they are written alike. Offsets are in UTF-16 units. */
export interface TermMatch {
  ids: readonly string[];
  start: number;
  end: number;
}

interface Node {
  next: Map<string, Node>;
  /** The terms that end here. */
  ids: string[];
}

/** The terms of one language, made once for many texts. */
export interface TermIndex {
  side: 'vi' | 'lo';
  root: Node;
}

const newNode = (): Node => ({ next: new Map(), ids: [] });

function unitsOf(text: string, side: TermIndex['side']): TextUnit[] {
  return side === 'vi' ? vietnameseUnits(text) : laoUnits(text);
}

function add(root: Node, keys: readonly string[], id: string): void {
  let node = root;
  for (const key of keys) {
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  if (node !== root && !node.ids.includes(id)) node.ids.push(id);
}

/** The term without the note in brackets that tells it from another: "bản (làng)" is written "bản". */
export function writtenForm(text: string): string {
  return text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The index of terms in one language. A term is compared by the spelling of its words in Vietnamese and of
 * its letters in Lao; one without a letter is left out.
 */
export function termIndex(side: TermIndex['side'], forms: Iterable<TermForm>): TermIndex {
  const root = newNode();
  for (const { id, text } of forms) {
    const form = writtenForm(text);
    if (!/\p{L}/u.test(form)) continue;
    const keys = unitsOf(form, side).map(({ key }) => key);
    add(root, keys, id);
    if (keys.includes(SPACE)) {
      const closed = keys.filter((key) => key !== SPACE);
      add(root, closed, id);
    }
  }
  return { side, root };
}

/** The end of the longest term that begins at `from`, as the place after its last unit, and its terms. */
function longestAt(
  units: readonly TextUnit[],
  from: number,
  { side, root }: TermIndex,
): { to: number; ids: readonly string[] } | null {
  let node: Node | undefined = root;
  let best: { to: number; ids: readonly string[] } | null = null;
  for (let at = from; at < units.length && node !== undefined; at += 1) {
    node = node.next.get(units[at]?.key ?? '');
    if (node === undefined || node.ids.length === 0) continue;
    if (side === 'vi' || isLaoBoundary(units, from, at + 1)) best = { to: at + 1, ids: node.ids };
  }
  return best;
}

/**
 * The terms in a text, from the left: at each place the longest one, and none overlaps another. Vietnamese
 * terms are whole words, in whatever letters, with tone marks placed the old or the new way (domain.md
 * section 7); Lao ones cut no syllable, with split AM, ຫນ ຫມ ຫລ and hidden word breaks taken as today's
 * spelling.
 */
export function findTerms(text: string, index: TermIndex): TermMatch[] {
  const units = unitsOf(text, index.side);
  const found: TermMatch[] = [];
  let from = 0;
  while (from < units.length) {
    const longest = longestAt(units, from, index);
    const [first, last] = [units[from], longest && units[longest.to - 1]];
    if (longest && first && last) found.push({ ids: longest.ids, start: first.start, end: last.end });
    from = longest?.to ?? from + 1;
  }
  return found;
}
