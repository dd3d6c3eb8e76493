import type { CheckedText, CheckFacts, Finding } from './finding.ts';

/** The facts made ready for checking many texts. */
export interface PreparedFacts {
  facts: CheckFacts;
}

/** Makes the facts ready; once for all texts, and again whenever a fact changes. */
export function prepareFacts(facts: CheckFacts): PreparedFacts {
  return { facts };
}

/** What is wrong with one text, as far as it can be told without the others. */
export function checkText(_text: CheckedText, _facts: PreparedFacts): Finding[] {
  return [];
}

/** What is wrong with the texts of the minutes, in their order, each alone and beside the others. */
export function checkMinutes(texts: readonly CheckedText[], facts: PreparedFacts): Finding[] {
  return texts.flatMap((text) => checkText(text, facts));
}
