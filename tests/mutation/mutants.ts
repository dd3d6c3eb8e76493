import type { Operator } from './operators/operator.ts';
import { pairs, type Pair } from './pairs.ts';
import { seeded } from './random.ts';

/** A pair gone wrong, with what it was. */
export interface Mutant {
  kind: string;
  original: Pair;
  mutated: Pair;
  besideOriginal: boolean;
}

/** How many mutants of a kind are measured, where the pairs allow as many. */
const PER_KIND = 80;
/** How often one pair is tried. */
const ROUNDS = 6;

function stateOf({ vi, lo, agreed }: Pair): string {
  return JSON.stringify([vi, lo, agreed]);
}

function seedOfKind(seed: number, kind: string): number {
  return Array.from(kind).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed);
}

/** Different mutants of one kind, spread over the pairs; the same for the same seed. */
export function mutantsOf(operator: Operator, seed: number): Mutant[] {
  const random = seeded(seedOfKind(seed, operator.kind));
  const made = new Map<string, Mutant>();
  for (let round = 0; round < ROUNDS && made.size < PER_KIND; round += 1) {
    for (const original of random.shuffled(pairs)) {
      const mutated = operator.apply(original, random);
      if (mutated === null || stateOf(mutated) === stateOf(original)) continue;
      const mutant = {
        kind: operator.kind,
        original,
        mutated,
        besideOriginal: operator.besideOriginal ?? false,
      };
      made.set(`${original.id} ${stateOf(mutated)}`, mutant);
      if (made.size === PER_KIND) break;
    }
  }
  return [...made.values()];
}
