import type { CheckedText } from '../../../../shared/checks/finding.ts';
import type { Draft } from '../draftStore.ts';
import { fieldKey } from '../draftStore.ts';

/** The texts as they stand in the fields: with what is typed and not stored yet. */
export function withDrafts(
  texts: readonly CheckedText[],
  drafts: ReadonlyMap<string, Pick<Draft, 'text'>>,
): CheckedText[] {
  if (drafts.size === 0) return [...texts];
  return texts.map((text) => {
    const vi = drafts.get(fieldKey({ id: text.id, side: 'vi' }))?.text ?? text.vi;
    const lo = drafts.get(fieldKey({ id: text.id, side: 'lo' }))?.text ?? text.lo;
    return vi === text.vi && lo === text.lo ? text : { ...text, vi, lo };
  });
}
