import { fittingState, unreviewedText, type CheckableText, type TextSide } from './bilingual.ts';
import { fieldKey, sourceOf, type ChangeLog } from './changeLog.ts';
import type { Id } from './record.ts';

/**
 * The text with the state that fits it once `standing` are the deeds in force: a check holds only for the
 * words that were checked, so a text that goes back behind its check asks for a new one.
 */
export function withFittingState(
  log: ChangeLog,
  recordId: Id,
  text: CheckableText,
  standing: ReadonlySet<Id>,
): CheckableText {
  if (text.checkedText) return { ...text, state: fittingState(text.vi, text.lo, text.checkedText) };
  const check = sourceOf(log, fieldKey({ recordId, field: 'state' }), standing);
  const checkedDeed = check && log.deeds.get(check.deedId);
  const isAsChecked = (side: TextSide): boolean => {
    const until = checkedDeed?.entries.at(-1)?.seq ?? 0;
    const entries = log.fields.get(fieldKey({ recordId, field: side })) ?? [];
    const then = entries.findLast(({ seq }) => seq <= until);
    return (then ? then.after : (entries[0]?.before ?? text[side])) === text[side];
  };
  if (text.state === 'checked' && isAsChecked('vi') && isAsChecked('lo')) return text;
  const isReread = text.state === 'checked' || text.state === 'needs-recheck';
  const { state } = unreviewedText(text, text.confidence);
  const fitting = isReread && state === 'translated' ? 'needs-recheck' : state;
  return { ...text, state: fitting, reviewedBy: null, reviewedAt: null };
}

/**
 * The states of a text that going back leads through, oldest first, the last is what stands there now. A
 * change that returned to the state before was a step back, and takes both off the way. The text that a
 * record was inserted with is the first.
 */
export function collapseVersions(
  changes: readonly { before: string | null; after: string | null }[],
): string[] {
  const [first] = changes;
  const versions = [first?.before ?? first?.after ?? ''];
  for (const { after } of changes) {
    const text = after ?? '';
    if (versions.at(-2) === text) versions.pop();
    else if (versions.at(-1) !== text) versions.push(text);
  }
  return versions;
}
