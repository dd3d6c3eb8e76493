import type { CSSProperties } from 'react';

/** Custom properties of an element, by which the style sheet places it. */
export function cssPlace(place: Record<`--${string}`, number | string>): CSSProperties {
  return place;
}
