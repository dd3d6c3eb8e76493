import { findingKey, type Finding } from '../../../../shared/checks/finding.ts';
import type { TextSide } from '../../../../shared/domain/bilingual.ts';
import { findField, goToText } from '../currentText.ts';
import { currentFound } from './found.ts';

/** The finding that was gone to last, and where it stood in the list: the next one follows it. */
let last: { key: string; index: number } | null = null;

function sideOf({ places: [first], values }: Finding): TextSide {
  return first?.side ?? (values['side'] === 'lo' ? 'lo' : 'vi');
}

/** Goes to what was found: into its field with the words selected, or to its row where nobody may edit. */
export function goToFinding(finding: Finding): void {
  const index = currentFound().open.findIndex((one) => findingKey(one) === findingKey(finding));
  last = { key: findingKey(finding), index };
  const [place] = finding.places;
  const side = sideOf(finding);
  const row = document.querySelector(`[data-row="${CSS.escape(finding.textId)}"]`);
  if (row !== null && findField(finding.textId, side) === undefined) {
    row.scrollIntoView({ block: 'nearest' });
    return;
  }
  goToText(finding.textId, side, place);
}

/** The place in a list of so many of the finding that comes a step on; one that is mended gave its place to the next. */
export function nextIndex(keys: readonly string[], from: typeof last, step: 1 | -1): number {
  const { length } = keys;
  const at = from === null ? -1 : keys.indexOf(from.key);
  if (at !== -1) return (at + step + length) % length;
  if (from === null || from.index === -1) return step === 1 ? 0 : length - 1;
  const index = step === 1 ? from.index : from.index - 1;
  return (index + length) % length;
}

/** Goes to the next thing found, or the one before. */
export function goToNext(step: 1 | -1): void {
  const { open } = currentFound();
  if (open.length === 0) return;
  const next = open[nextIndex(open.map(findingKey), last, step)];
  if (next) goToFinding(next);
}
