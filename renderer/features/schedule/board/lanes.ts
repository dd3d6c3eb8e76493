/**
 * Puts things that lie at `middles` (in order) and are `span` wide into as few lanes as keep them apart: the
 * lane of each, the topmost that is free.
 */
export function lanesOf(middles: readonly number[], span: number): number[] {
  const ends: number[] = [];
  return middles.map((middle) => {
    const free = ends.findIndex((end) => end <= middle - span / 2);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = middle + span / 2;
    return lane;
  });
}
