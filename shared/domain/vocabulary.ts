import { z } from 'zod';
import { Confidence } from './bilingual.ts';
import { Id, Timestamp, recordFields } from './record.ts';

const entry = {
  ...recordFields,
  vi: z.string().min(1),
  lo: z.string().min(1),
  en: z.string(),
  source: z.string(),
  confidence: Confidence,
  /** `native`: must be read by a Lao speaker before it is signed; `spot`: spot check. */
  review: z.enum(['native', 'spot', 'reviewed']),
  reviewedBy: Id.nullable(),
  reviewedAt: Timestamp.nullable(),
};

/** A term pair of the glossary. `vi` is unique without regard to case. */
export const Term = z.object({ ...entry, category: z.string(), note: z.string() });
export type Term = z.infer<typeof Term>;

/** A standard sentence; its `{placeholders}` are the same set in both languages. */
export const Phrase = z.object({ ...entry, code: z.string(), section: z.string() });
export type Phrase = z.infer<typeof Phrase>;

/** The placeholders of a sentence, sorted, with repetitions. */
export function placeholdersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}
