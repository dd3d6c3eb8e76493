import type { Preferences } from '../contract/preferences.ts';
import type { Database } from '../storage/database.ts';
import type { Topic } from '../contract/operation.ts';
import type { PlanningEvent } from '../contract/plans.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Id, Timestamp } from '../domain/record.ts';
import type { SheetContent, SheetRefusal } from '../domain/sheetFile.ts';
import type { PlanFacts } from '../domain/yearPlan.ts';
import type { MinutesSource } from '../documents/minutesModel.ts';
import type { PlanSource } from '../documents/planModel.ts';
import type { VocabularySource } from '../documents/vocabularySheet.ts';

/** What the reader of an Excel file says while it works, and at its end. */
export type SheetsReading =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'sheets'; sheets: SheetContent[] }
  | { kind: 'refused'; reason: SheetRefusal };

/** The store while somebody has it open. */
export interface OpenStore {
  db: Database;
  /** A hash that only the store's key can repeat; it stands for a personal value. */
  hash: (value: string) => string;
  /** Signs with the office's key (Ed25519, base64); null in a copy, which has none. */
  sign: ((text: string) => string) | null;
  isSigned: (text: string, signature: string) => boolean;
  /** Keeps a file encrypted under the hash of its content, and returns the hash. */
  keepFile: (content: Uint8Array) => Promise<string>;
  /** The content kept under a hash; null where it is not here or is no longer what was kept. */
  readFile: (hash: string) => Promise<Uint8Array | null>;
  /** When the store was copied; null in the original. */
  copiedAt: Timestamp | null;
  /** A call began; the store stays open until it has left, whoever signs out meanwhile. */
  enter: () => void;
  leave: () => void;
}

/** An unlocked store and whose password opened it. */
export interface Unlocked {
  store: OpenStore;
  userId: Id;
}

/**
 * Keeps the store's key, wrapped for each user and under the recovery code. Its failures are the contract's:
 * WRONG_PASSWORD, WRONG_CODE, TRY_LATER, STORE_DAMAGED, STORE_FOREIGN, STORE_NEWER, ALREADY_FOUNDED.
 */
export interface Vault {
  isFounded: () => boolean;
  /** Whether the recovery code was made and not yet said to be printed. */
  isRecoveryPending: () => boolean;
  /**
   * Makes the store of a new folder: `fill` writes what it begins with and names its first user. Answers with
   * the recovery code's groups; the store is open for that user, as by `unlock`.
   */
  found: (
    first: { userName: string; password: string },
    fill: (store: OpenStore) => Promise<Id>,
  ) => Promise<{ groups: string[]; unlocked: Unlocked }>;
  /** Opens the store for one holder more. */
  unlock: (userName: string, password: string) => Promise<Unlocked>;
  /** As `unlock`, by the recovery code: the holder is nobody yet. */
  unlockByCode: (code: string) => Promise<OpenStore>;
  /** One holder fewer: the last one closes the store and forgets the key. */
  release: () => Promise<void>;
  /** Whether this is the password that opens the store for the user; wrong ones count as at `unlock`. */
  check: (userName: string, password: string) => Promise<void>;
  /** Derives a key of the password, slowly; the answer puts the wrap in force, at once. */
  wrapFor: (user: { id: Id; userName: string }, password: string) => Promise<() => void>;
  /** Only these users have a way in from now on. */
  keepOnly: (userIds: readonly Id[]) => void;
  /** A new recovery code; the one before opens nothing any more. */
  renewRecovery: () => Promise<string[]>;
  confirmRecovery: () => void;
  /** The store as a file for these users, to read in only; it carries who copied it and when. */
  copyFor: (userIds: readonly Id[], mark: { copiedAt: Timestamp; copiedBy: string }) => Promise<Uint8Array>;
  /** Puts a copy into a folder that holds no store, or an older copy of the same; the reason where it cannot. */
  openCopy: (content: Uint8Array) => Promise<'not-a-copy' | 'damaged' | 'other-store' | null>;
}

/** What the services need of the machine they run on; the engine provides it, tests may replace it. */
export interface Ports {
  now: () => Timestamp;
  today: () => PlainDate;
  newId: () => Id;
  /** SHA-256 in hexadecimal. */
  sha256: (text: string) => string;
  /** Lets others have the processor for a moment. */
  pause: () => Promise<void>;
  vault: Vault;
  /** Ends the sessions of this user in every window but the one that is given. */
  endSessions: (userId: Id, except: object | null) => void;
  preferences: { read: () => Preferences; write: (preferences: Preferences) => void };
  /** Tells every window which topics changed. */
  announce: (topics: readonly Topic[]) => void;
  listen: (signal: AbortSignal | undefined) => AsyncIterableIterator<{ topics: Topic[] }>;
  /** Plans in a worker that ends when the iterator is returned; it reads nothing by itself. */
  plan: (facts: PlanFacts) => AsyncIterableIterator<PlanningEvent>;
  /** Reads an Excel file in a worker that ends when the iterator is returned; its last word is sheets or refusal. */
  readSheets: (content: Uint8Array) => AsyncIterableIterator<SheetsReading>;
  renderMinutes: (source: MinutesSource) => Promise<Uint8Array>;
  renderPlan: (source: PlanSource) => Promise<Uint8Array>;
  renderPlanSheet: (source: PlanSource) => Promise<Uint8Array>;
  renderSheetTemplate: () => Promise<Uint8Array>;
  renderVocabularySheet: (source: VocabularySource) => Promise<Uint8Array>;
  demo: boolean;
}
