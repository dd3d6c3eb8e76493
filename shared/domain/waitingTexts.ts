import type { TextSide } from './bilingual.ts';
import { sidesToRecheck, type CheckableText } from './bilingual.ts';
import { hasBlank } from './emptyFigures.ts';
import type { Comment } from './minutesPapers.ts';
import type { Id } from './record.ts';

/** What a text waits for: its Lao, its Vietnamese, a figure, a new check, an answer. */
export const waitReasons = ['lao-missing', 'vietnamese-missing', 'blank', 'recheck', 'comment'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** One thing that waits for somebody, and the side of the text where it does. */
export interface Wait {
  textId: Id;
  side: TextSide;
  reason: WaitReason;
}

type Text = CheckableText & { id: Id };

/** Whoever reads the Lao, or whoever keeps the Vietnamese. */
export type WaitingFor = 'interpreter' | 'secretary';

function waitOf(text: Text, who: WaitingFor): Omit<Wait, 'textId'> | undefined {
  if (who === 'secretary') {
    if (text.vi === '') return { side: 'vi', reason: 'vietnamese-missing' };
    return hasBlank(text.vi) ? { side: 'vi', reason: 'blank' } : undefined;
  }
  if (text.vi !== '' && text.lo === '') return { side: 'lo', reason: 'lao-missing' };
  if (hasBlank(text.lo) && !hasBlank(text.vi)) return { side: 'lo', reason: 'blank' };
  const [side] = sidesToRecheck(text).toReversed();
  return text.state === 'needs-recheck' ? { side: side ?? 'lo', reason: 'recheck' } : undefined;
}

/**
 * What waits for the interpreter or the secretary in one set of minutes, in the order of the texts: at most one
 * gap of a text, and open comments that somebody else wrote.
 */
export function waitsFor(
  who: WaitingFor,
  texts: readonly Text[],
  comments: readonly Comment[],
  userId: Id,
): Wait[] {
  return texts.flatMap((text) => {
    const gap = waitOf(text, who);
    const open = comments.filter(
      ({ textId, resolvedAt, writtenBy }) =>
        textId === text.id && resolvedAt === null && writtenBy !== userId,
    );
    return [
      ...(gap === undefined ? [] : [{ textId: text.id, ...gap }]),
      ...open.map(({ side }): Wait => ({
        textId: text.id,
        side: side ?? (who === 'secretary' ? 'vi' : 'lo'),
        reason: 'comment',
      })),
    ];
  });
}
