import { z } from 'zod';
import { Confidence, type Names } from './bilingual.ts';
import { Id, recordFields, Timestamp } from './record.ts';

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

/** The two lists of the vocabulary. */
export const VocabularyKind = z.enum(['term', 'phrase']);
export type VocabularyKind = z.infer<typeof VocabularyKind>;

type Approval = Pick<Term, 'confidence' | 'review' | 'reviewedBy' | 'reviewedAt'>;

/** The placeholders of a sentence, sorted, with repetitions. */
export function placeholdersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

/** What tells a term from every other: its Vietnamese without regard to case. */
export function termKey({ vi }: Pick<Names, 'vi'>): string {
  return vi.normalize('NFC').toLowerCase();
}

/** What tells a phrase from every other: its code without regard to case. */
export function phraseKey({ code }: Pick<Phrase, 'code'>): string {
  return code.toLowerCase();
}

/** Nobody has approved it: of a new entry, and of one from a file whatever the file says. */
export const notApproved = { reviewedBy: null, reviewedAt: null } as const;

/** Whether an interpreter stands behind the entry. */
export function isApproved({ review }: Pick<Term, 'review'>): boolean {
  return review === 'reviewed';
}

/** What an interpreter's approval makes of an entry: it is as sure as a text can be. */
export function approvalBy(userId: Id, at: Timestamp): Approval {
  return { confidence: 'high', review: 'reviewed', reviewedBy: userId, reviewedAt: at };
}

/**
 * What becomes of the approval when an entry is changed: new words in either language were approved by
 * nobody, so it is lost, and with it the confidence that it gave.
 */
export function approvalAfterEdit(
  before: Names & Approval,
  after: Names & Pick<Approval, 'confidence'>,
): Approval {
  const { review, reviewedBy, reviewedAt } = before;
  if (!isApproved(before)) return { confidence: after.confidence, review, reviewedBy, reviewedAt };
  if (before.vi === after.vi && before.lo === after.lo) {
    return { confidence: before.confidence, review, reviewedBy, reviewedAt };
  }
  const confidence = after.confidence === 'high' ? 'medium' : after.confidence;
  return { confidence, review: 'native', ...notApproved };
}
