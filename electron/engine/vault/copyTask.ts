import type { KeyFile } from './keyFile.ts';

/** Who made a copy, and when; it stands in the copy itself, under its encryption. */
export interface CopyMark {
  copiedAt: string;
  copiedBy: string;
}

/** What the copying worker is given. */
export interface CopyTask {
  folder: string;
  key: Uint8Array;
  /** The copy's own key file. */
  keys: KeyFile;
  mark: CopyMark;
}

export type CopyAnswer = { content: Uint8Array<ArrayBuffer> } | { error: string };
