import type { SheetRefusal } from '../../../shared/domain/sheetFile.ts';

/** A workbook that is not read, and why. */
export class RefusedSheet extends Error {
  readonly reason: SheetRefusal;

  constructor(reason: SheetRefusal, options?: ErrorOptions) {
    super(`the workbook is refused: ${reason}`, options);
    this.name = 'RefusedSheet';
    this.reason = reason;
  }
}
