import type { Finding, Severity } from '../../../../shared/checks/finding.ts';
import type { TextSide } from '../../../../shared/domain/bilingual.ts';

/** A stretch of a text, and how serious what was found there is. */
export interface Piece {
  from: number;
  text: string;
  severity: Severity | null;
}

/** One side cut where something was found; what is about the whole side marks no words. An error hides a warning. */
export function piecesOf(text: string, side: TextSide, findings: readonly Finding[]): Piece[] {
  const places = findings.flatMap((finding) =>
    finding.places
      .filter((place) => place.side === side && place.to > place.from && place.to - place.from < text.length)
      .map(({ from, to }) => ({ from, to, severity: finding.severity })),
  );
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut <= text.length)
    .toSorted((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = places.filter((place) => place.from <= from && place.to >= to);
    const hasError = over.some(({ severity }) => severity === 'error');
    const severity = hasError ? 'error' : (over[0]?.severity ?? null);
    return [{ from, text: text.slice(from, to), severity }];
  });
}
