import { checkText, editText, type TextSide } from '../../domain/bilingual.ts';
import { hasBlank } from '../../domain/emptyFigures.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import type { RecordOf } from '../../storage/entities.ts';
import { StaleRecord, type RecordWriter } from '../../storage/records.ts';
import { failure, write } from '../base.ts';
import { changeRecord } from '../changes.ts';
import { openForEdit, requireText, type TextEntity } from './guards.ts';

interface TextEdit {
  id: Id;
  rev: number;
  side: TextSide;
  text: string;
}

/** Throws NOT_FOUND, MINUTES_FROZEN, or STALE_REVISION with what stands there now. */
async function saveText<E extends TextEntity>(
  db: Database,
  records: RecordWriter,
  entity: E,
  edit: TextEdit,
): Promise<RecordOf<E>> {
  const { text, minutes } = await requireText(db, entity, edit.id);
  const { vi, lo, state, reviewedBy, reviewedAt } = editText(text, edit.side, edit.text);
  const patch = { vi, lo, state, reviewedBy, reviewedAt } as Partial<RecordOf<E>>;
  try {
    const saved = await records.update(entity, edit.id, edit.rev, patch);
    if (saved.rev !== text.rev) await openForEdit(records, minutes);
    return saved;
  } catch (error) {
    if (!(error instanceof StaleRecord)) throw error;
    throw failure('STALE_REVISION', { current: { vi: text.vi, lo: text.lo, rev: text.rev } });
  }
}

export const texts = {
  saveSegment: write.minutes.saveSegment.handler(({ input, context: { db, records } }) =>
    saveText(db, records, 'segment', input),
  ),

  saveDecision: write.minutes.saveDecision.handler(({ input, context: { db, records } }) =>
    saveText(db, records, 'decision', input),
  ),

  check: write.minutes.check.handler(async ({ input, context: { db, records, user, ports } }) => {
    const { text } = await requireText(db, input.kind, input.id);
    const isComplete = [text.vi, text.lo].every((side) => side !== '' && !hasBlank(side));
    if (!isComplete) throw failure('TEXT_INCOMPLETE');
    const { checkedText, state, reviewedBy, reviewedAt } = checkText(text, user.id, ports.now());
    const patch = { checkedText, state, reviewedBy, reviewedAt };
    const { id, rev } = await changeRecord(records, input.kind, input, patch);
    return { id, rev };
  }),
};
