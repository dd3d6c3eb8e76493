import { checkText, prepareFacts } from '../../../shared/checks/checkMinutes.ts';
import type { CheckedText, CheckFacts, Finding } from '../../../shared/checks/finding.ts';

export const noFacts: CheckFacts = { day: null, persons: [], terms: [], phrases: [], decisions: [] };

/** A text of the minutes with both sides. */
export function textOf(vi: string, lo: string, id = 'text-1'): CheckedText {
  return { id, kind: 'segment', side: 'JOINT', vi, lo };
}

/** Everything found in one text. */
export function findingsIn(vi: string, lo: string, facts: Partial<CheckFacts> = {}): Finding[] {
  return checkText(textOf(vi, lo), prepareFacts({ ...noFacts, ...facts }));
}

/** The checks that find something, each once. */
export function checksIn(vi: string, lo: string, facts: Partial<CheckFacts> = {}): string[] {
  return [...new Set(findingsIn(vi, lo, facts).map(({ check }) => check))];
}

/** The words that the places of a finding mark. */
export function markedBy({ places }: Finding, { vi, lo }: Pick<CheckedText, 'vi' | 'lo'>): string[] {
  return places.map(({ side, from, to }) => (side === 'vi' ? vi : lo).slice(from, to));
}
