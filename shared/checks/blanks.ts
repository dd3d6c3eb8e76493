import { blankMark } from '../domain/emptyFigures.ts';
import { findingOf, type Finding, type Place } from './finding.ts';
import { placeOf, sides, type Reading } from './reading.ts';

/** No figure of the last minutes is still to be filled in; one finding for all blanks of a text. */
export function checkBlanks({ text }: Reading): Finding[] {
  const places: Place[] = sides.flatMap((side) =>
    Array.from(text[side].matchAll(/\[…\]/g), ({ index }) => placeOf(side, index, blankMark)),
  );
  return places.length === 0 ? [] : [findingOf('blank', text, places, { times: places.length })];
}
