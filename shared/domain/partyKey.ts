import { foldForSearch } from '../text/fold.ts';
import type { Channel } from './channel.ts';
import { neutralLetter, type Party, type PartyId } from './party.ts';

type Named = Pick<Party, 'country' | 'name'>;

function isSame(one: Named, other: Named): boolean {
  return one.country === other.country && foldForSearch(one.name.vi) === foldForSearch(other.name.vi);
}

/** The first letters of the words of a name, or the first two letters of a single word. */
function initials(name: string): string {
  const words =
    foldForSearch(name)
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? [];
  const [only = ''] = words;
  return words.length > 1
    ? words
        .map((word) => word.slice(0, 1))
        .join('')
        .slice(0, 5)
    : only.slice(0, 2);
}

/**
 * A key for a party that has none: the one that the same side has in another channel; otherwise its country,
 * where it is the only party of it, or country and initials, such as `LA-KM`. Unlike all that are `taken`.
 */
export function newPartyKey(
  party: Named,
  others: readonly (Named & { partyId: PartyId | null })[],
  channels: readonly Pick<Channel, 'parties'>[],
): PartyId {
  const taken = new Set(others.map(({ partyId }) => partyId));
  const known = channels
    .flatMap(({ parties }) => parties)
    .find((one) => isSame(one, party) && !taken.has(one.partyId));
  if (known) return known.partyId;
  const isAlone = others.every(({ country }) => country !== party.country);
  if (isAlone && !taken.has(party.country)) return party.country;
  const short = initials(party.name.vi);
  const keys = [short, ...Array.from({ length: 12 }, (_, index) => `${short}${index + 2}`)]
    .filter((key) => key !== '')
    .map((key) => `${party.country}-${key}`);
  return keys.find((key) => !taken.has(key)) ?? party.country;
}

/** The letter of a new party: the first of its name that no other party has, else a number. */
export function newPartyLetter(name: string, taken: readonly string[]): string {
  const letters = name.toUpperCase().match(/\p{L}/gu) ?? [];
  return (
    letters.find((letter) => letter !== neutralLetter && !taken.includes(letter)) ?? String(taken.length + 1)
  );
}
