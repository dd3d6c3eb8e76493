import type { LaoFonts } from '../../shared/documents/fonts.ts';
import type { MinutesSource } from '../../shared/documents/minutesModel.ts';
import type { PlanSource } from '../../shared/documents/planModel.ts';

/** What the documents worker is given; it answers with the bytes of one Word file. */
export type DocumentTask = { fonts: LaoFonts } & (
  | { kind: 'minutes'; source: MinutesSource }
  | { kind: 'plan'; source: PlanSource }
);
