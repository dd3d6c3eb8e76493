/** So many rows beyond sight are drawn, so that a quick scroll meets no gap. */
const spareRows = 4;

/** Where each row begins, and at the end of the list where the last one ends. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The row that lies at `place`; the first or the last beyond them. */
function rowAt(tops: readonly number[], place: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows in sight with some before and after, and the one that is kept (none where it is negative), in order. */
export function rowsAround(
  tops: readonly number[],
  { top, height }: { top: number; height: number },
  kept: number,
): number[] {
  const count = tops.length - 1;
  const first = Math.max(0, rowAt(tops, top) - spareRows);
  const last = Math.min(count - 1, rowAt(tops, top + height) + spareRows);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept < 0 || kept >= count || (first <= kept && kept <= last)) return shown;
  return kept < first ? [kept, ...shown] : [...shown, kept];
}
