/** How a stretch of a text differs from what was looked for, and where it ends. */
export interface Nearest {
  edits: number;
  from: number;
  to: number;
}

/**
 * The stretch of `text` nearest to `wanted` by letters added, left out or exchanged (Sellers, 1980); null where
 * none is within `most` edits. The last of several equally near is given.
 */
export function nearestIn(text: string, wanted: string, most: number): Nearest | null {
  const rows = wanted.length + 1;
  let edits = Array.from({ length: rows }, (_, row) => row);
  let starts = Array.from({ length: rows }, () => 0);
  let best: Nearest | null = null;
  for (let column = 1; column <= text.length; column += 1) {
    const [nextEdits, nextStarts] = [[0], [column]];
    for (let row = 1; row < rows; row += 1) {
      const isSame = text[column - 1] === wanted[row - 1];
      const exchanged = (edits[row - 1] ?? 0) + (isSame ? 0 : 1);
      const added = (edits[row] ?? 0) + 1;
      const leftOut = (nextEdits[row - 1] ?? 0) + 1;
      const least = Math.min(exchanged, added, leftOut);
      nextEdits.push(least);
      const start =
        least === exchanged ? starts[row - 1] : least === added ? starts[row] : nextStarts[row - 1];
      nextStarts.push(start ?? 0);
    }
    [edits, starts] = [nextEdits, nextStarts];
    const last = edits[rows - 1] ?? Infinity;
    if (last <= most && last <= (best?.edits ?? Infinity)) {
      best = { edits: last, from: starts[rows - 1] ?? 0, to: column };
    }
  }
  return best;
}
