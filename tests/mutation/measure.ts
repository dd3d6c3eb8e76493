import { checkMinutes, prepareFacts } from '../../shared/checks/checkMinutes.ts';
import type { CheckedText, CheckFacts } from '../../shared/checks/finding.ts';
import { Confidence } from '../../shared/domain/bilingual.ts';
import { operators } from './operators.ts';
import type { Pair } from './pairs.ts';
import { persons, phrases, terms } from './shipped.ts';
import { tallyAlarms, tallyKind, type AlarmTally, type Checker, type KindTally } from './tally.ts';

const known: Omit<CheckFacts, 'decisions'> = {
  day: '2026-11-24',
  persons: persons.map(({ name, rank }) => ({ name, rank })),
  phrases,
  terms: terms.map(({ vi, lo, confidence }) => ({ vi, lo, confidence: Confidence.parse(confidence) })),
};
const withoutDecisions = prepareFacts({ ...known, decisions: [] });

function factsOf(texts: readonly Pair[]) {
  const decisions = texts.flatMap(({ id, agreed }) => (agreed ? [{ id, ...agreed }] : []));
  return decisions.length === 0 ? withoutDecisions : prepareFacts({ ...known, decisions });
}

function asChecked({ id, kind, vi, lo }: Pair): CheckedText {
  return { id, kind: kind === 'decision' ? 'decision' : 'segment', side: 'JOINT', vi, lo };
}

/** The checks of the program over the texts, as the minutes of a meeting in which all persons of the sample sit. */
const check: Checker = (texts) => checkMinutes(texts.map(asChecked), factsOf(texts));

export interface Measured {
  kinds: KindTally[];
  untouched: AlarmTally[];
}

export function measure(seed: number): Measured {
  return {
    kinds: operators.map((operator) => tallyKind(operator, seed, check)),
    untouched: tallyAlarms(seed, check),
  };
}
