/** A stream of numbers that one seed always makes anew (mulberry32, in the public domain). */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below: (limit: number) => number;
  /** One of the list, or undefined where it is empty. */
  pick: <T>(list: readonly T[]) => T | undefined;
  shuffled: <T>(list: readonly T[]) => T[];
}

/** The seed of every run that is not told another one. */
const FIXED_SEED = 20_261_124;

export function seedOfRun(given: string | undefined): number {
  if (given === undefined || given === '') return FIXED_SEED;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`MUTATION_SEED is not a whole number: ${given}`);
  return Number(given);
}

export function seeded(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)],
    shuffled: (list) =>
      list
        .map((item) => ({ item, place: next() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ item }) => item),
  };
}
