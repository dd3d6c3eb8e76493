/** What the list usually needs; with less below the field it stands where there is more. */
const usualHeight = 240;
/** What the field and the edge of the window are kept clear of. */
const gap = 12;

/** Whether the list stands below its field, and how high it may be. */
export function roomBeside({ top, bottom }: DOMRect): { isBelow: boolean; height: number } {
  const below = innerHeight - bottom;
  const isBelow = below >= usualHeight || below >= top;
  return { isBelow, height: (isBelow ? below : top) - gap };
}
