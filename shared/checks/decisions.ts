import { findingOf, type CheckedText, type DecisionFact, type Finding } from './finding.ts';

/** Every decision names who answers for it, and until when or that it stands (domain.md section 6). */
export function checkDecision(text: CheckedText, decisions: ReadonlyMap<string, DecisionFact>): Finding[] {
  const decision = decisions.get(text.id);
  if (text.kind !== 'decision' || !decision) return [];
  const found: Finding[] = [];
  if (decision.ownerPersonId === null) found.push(findingOf('decision-owner', text, []));
  if (decision.dueOn === null && !decision.standing) found.push(findingOf('decision-due', text, []));
  return found;
}
