import type { Dismissal } from '../domain/minutesPapers.ts';
import { findingKey, type CheckId, type Finding } from './finding.ts';

/** A finding that somebody decided to leave. */
export interface LeftFinding {
  finding: Finding;
  dismissal: Dismissal;
}

/** What was found, as people go through it. */
export interface OpenFindings {
  /** Errors first, each kind in the order of the paper. */
  open: Finding[];
  left: LeftFinding[];
  errors: number;
  warnings: number;
}

/** Values that one side has and the other has not: where both sides miss each other's, it is one slip. */
const values: ReadonlySet<CheckId> = new Set<CheckId>([
  'number',
  'percent',
  'money',
  'date',
  'weekday',
  'time',
  'document-number',
  'marker',
  'phone',
]);

function pairKey({ check, textId }: Finding): string {
  return `${textId} ${check}`;
}

function joined(vi: Finding, lo: Finding): Finding {
  return {
    ...vi,
    places: [...vi.places, ...lo.places],
    values: { vi: vi.values['written'] ?? '', lo: lo.values['written'] ?? '' },
  };
}

/** A value that only the Vietnamese has, and the one that only the Lao has in its place, become one finding. */
function pairValues(findings: readonly Finding[]): Finding[] {
  const waiting = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!values.has(finding.check) || finding.values['side'] !== 'lo') continue;
    const key = pairKey(finding);
    waiting.set(key, [...(waiting.get(key) ?? []), finding]);
  }
  const taken = new Set<Finding>();
  const pairs = new Map<Finding, Finding>();
  for (const finding of findings) {
    if (!values.has(finding.check) || finding.values['side'] !== 'vi') continue;
    const lao = waiting.get(pairKey(finding))?.shift();
    if (lao === undefined) continue;
    taken.add(lao);
    pairs.set(finding, joined(finding, lao));
  }
  return findings.filter((finding) => !taken.has(finding)).map((finding) => pairs.get(finding) ?? finding);
}

/** Sets apart what was left on purpose; an error is never left, whatever is stored. */
export function openFindings(findings: readonly Finding[], dismissals: readonly Dismissal[]): OpenFindings {
  const byKey = new Map(dismissals.map((dismissal) => [dismissal.finding, dismissal]));
  const left: LeftFinding[] = [];
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  for (const finding of pairValues(findings)) {
    const dismissal = finding.severity === 'error' ? undefined : byKey.get(findingKey(finding));
    if (dismissal) left.push({ finding, dismissal });
    else if (finding.severity === 'error') errors.push(finding);
    else warnings.push(finding);
  }
  return { open: [...errors, ...warnings], left, errors: errors.length, warnings: warnings.length };
}
