import type { Id } from '../domain/record.ts';
import type { Confidence, Names, TextSide, TextState } from '../domain/bilingual.ts';
import type { Side } from '../domain/minutes.ts';
import type { PlainDate } from '../text/plainDate.ts';

/** What a check looks for. The words for each stand in locales, `checks:title.<id>` and `checks:text.<id>`. */
export const checkIds = [
  'number',
  'number-order',
  'percent',
  'money',
  'unit',
  'money-unit',
  'date',
  'no-such-date',
  'weekday',
  'weekday-date',
  'time',
  'document-number',
  'marker',
  'phone',
  'name',
  'name-spelling',
  'rank',
  'term',
  'term-variants',
  'same-source',
  'same-target',
  'empty',
  'blank',
  'untranslated',
  'copied',
  'length',
  'brackets',
  'quotes',
  'punctuation',
  'punctuation-slip',
  'list-letters',
  'list-items',
  'repeated-word',
  'lao-marks',
  'lao-spelling',
  'foreign-letters',
  'lao-legacy',
  'vi-normal',
  'vi-legacy',
  'decision-owner',
  'decision-due',
] as const;
export type CheckId = (typeof checkIds)[number];

/** An error blocks the print for signature; a warning asks to be looked at. */
export type Severity = 'error' | 'warning';

/** A stretch of one side of a text, in UTF-16 units, the end not included. */
export interface Place {
  side: TextSide;
  from: number;
  to: number;
}

const errors: ReadonlySet<CheckId> = new Set<CheckId>([
  'number',
  'percent',
  'money',
  'money-unit',
  'date',
  'no-such-date',
  'weekday',
  'weekday-date',
  'time',
  'document-number',
  'marker',
  'phone',
  'name',
  'name-spelling',
  'empty',
  'blank',
  'untranslated',
  'copied',
  'lao-marks',
  'lao-legacy',
  'vi-legacy',
  'decision-owner',
  'decision-due',
]);

/** How serious whatever this check finds is; null for a check that is not known. */
export function severityOf(check: string): Severity | null {
  const known = checkIds.find((id) => id === check);
  if (known === undefined) return null;
  return errors.has(known) ? 'error' : 'warning';
}

/** Something that a check found in one text of the minutes. */
export interface Finding {
  check: CheckId;
  severity: Severity;
  textId: Id;
  /** Where to jump to and what to mark; none where something is missing altogether. */
  places: Place[];
  /** What the sentence for the check fills in: the words concerned, and the sides it speaks of. */
  values: Record<string, string | number>;
}

/** One bilingual text of the minutes as the checks read it. */
export interface CheckedText {
  id: Id;
  kind: 'segment' | 'decision';
  /** Who speaks or answers. */
  side: Side;
  vi: string;
  lo: string;
  state?: TextState;
}

/** A member of a delegation with the rank of the day. */
export interface PersonFact {
  name: Names;
  rank: Names | null;
}

/** A pair of the glossary; a Vietnamese term may stand in several pairs. */
export interface TermFact {
  vi: string;
  lo: string;
  confidence: Confidence | null;
}

/** What is known of a decision beside its text; `id` is that of the text. */
export interface DecisionFact {
  id: Id;
  ownerPersonId: Id | null;
  dueOn: PlainDate | null;
  standing: boolean;
}

/** What the checks hold the texts against. */
export interface CheckFacts {
  /** The day of the meeting, which dates without a year are near; null where it is not set. */
  day: PlainDate | null;
  persons: readonly PersonFact[];
  terms: readonly TermFact[];
  /** The standard sentences: where one puts a term otherwise than the glossary, the term is not asked for. */
  phrases: readonly Names[];
  decisions: readonly DecisionFact[];
}

/**
 * The same for a finding as long as it concerns the same words of the same text, wherever they stand: a
 * dismissal holds on to it while the text around is edited.
 */
export function findingKey({ check, textId, values }: Finding): string {
  const words = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([check, textId, ...words.flat()]);
}

/** A finding of a check in a text; its severity is that of the check. */
export function findingOf(
  check: CheckId,
  { id }: Pick<CheckedText, 'id'>,
  places: Place[],
  values: Finding['values'] = {},
): Finding {
  return { check, severity: errors.has(check) ? 'error' : 'warning', textId: id, places, values };
}
