import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import type { Derive } from './vault/keyDerivation.ts';

/** Where a host keeps its preferences. */
export interface PreferenceStore {
  read: () => Preferences;
  write: (preferences: Preferences) => void;
}

/** The entry files of the engine's workers; only the entry that starts the engine knows where they lie. */
export interface WorkerEntries {
  planner: URL;
  documents: URL;
  copier: URL;
  sheets: URL;
}

export interface EngineOptions {
  /** Holds the encrypted store and its attachments; made where it is missing. */
  dataFolder: string;
  /** The built screen (`out/renderer`). */
  screenFolder: string;
  workers: WorkerEntries;
  /** Holds the two faces of the Lao font that documents carry. */
  fontFolder: string;
  preferences: PreferenceStore;
  /** How keys are derived from passwords; only tests replace it, where a second for each sign-in is minutes. */
  derive?: Derive;
  /** The clock in milliseconds; only tests replace it. */
  clock?: () => number;
  /** Opens the store of demo data, at the sample's own day, and marks everything as demo. */
  demo: boolean;
}

/** One way in, with its own memory of who is signed in. */
export interface Door {
  /** Answers the screen's files and `/rpc`. */
  handle: (request: Request) => Promise<Response>;
  /** The same operations called in process. */
  client: ContractRouterClient<Contract>;
}

export interface Engine {
  openDoor: () => Door;
  /** Locks the doors at which nobody has worked for their time; it happens by itself every few seconds. */
  lockIdleDoors: () => void;
  close: () => Promise<void>;
}

/** Why a store cannot be opened; the host says it in the user's language. */
export type StartFailureCode =
  | 'DATA_FOLDER_BUSY'
  | 'DATA_FOLDER_NOT_WRITABLE'
  | 'KEY_FILE_DAMAGED'
  | 'KEY_FILE_MISSING'
  | 'STORE_DAMAGED'
  | 'STORE_FOREIGN';

/** The engine could not start. `detail` names the folder, or the process that holds it. */
export class StartFailure extends Error {
  readonly code: StartFailureCode;
  readonly detail: string;

  constructor(code: StartFailureCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'StartFailure';
    this.code = code;
    this.detail = detail;
  }
}
