import type { MinutesSource } from '../../shared/documents/minutesModel.ts';
import type { PlanSource } from '../../shared/documents/planModel.ts';
import type { VocabularySource } from '../../shared/documents/vocabularySheet.ts';

/** What the documents worker is asked for. */
export type DocumentTask =
  | { kind: 'minutes'; source: MinutesSource }
  | { kind: 'plan'; source: PlanSource }
  | { kind: 'plan-sheet'; source: PlanSource }
  | { kind: 'sheet-template' }
  | { kind: 'vocabulary-sheet'; source: VocabularySource };

/** The bytes of one file, or why there are none. */
export type DocumentAnswer =
  { id: number; content: Uint8Array; error?: never } | { id: number; content?: never; error: string };
