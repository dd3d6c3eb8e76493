import { z } from 'zod';

/** Why an input that is well formed cannot be taken as things stand. */
export const FaultReason = z.enum([
  'already-ended',
  'before-print',
  'begins-too-early',
  'circle',
  'code-in-numbers',
  'country-differs',
  'day-in-future',
  'decision-open',
  'ends-before-it-begins',
  'first-day-missing',
  'lao-misspelt',
  'letter-neutral',
  'letter-twice',
  'meetings-after',
  'needs-last-day',
  'no-gate',
  'no-lao',
  'party-in-use',
  'party-twice',
  'person-left',
  'person-twice',
  'phrase-taken',
  'placeholders-differ',
  'same-country',
  'signer-missing',
  'term-taken',
  'unit-not-valid',
  'unit-twice',
  'unknown-article',
  'unknown-commitment',
  'unknown-party',
  'unknown-person',
  'unknown-place',
  'unknown-unit',
]);
export type FaultReason = z.infer<typeof FaultReason>;

/** One thing that is wrong: where in the input, why, and with which name, day or number. */
export const InputFault = z.object({ path: z.string(), reason: FaultReason, value: z.string() });
export type InputFault = z.infer<typeof InputFault>;

/** The fault as a list, to be joined with others. */
export function fault(path: string, reason: FaultReason, value: string | number = ''): InputFault[] {
  return [{ path, reason, value: String(value) }];
}

/** The values that stand more than once, each once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
