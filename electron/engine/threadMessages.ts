import type { Places } from './places.ts';
import type { StartFailureCode } from './types.ts';

/** What crosses the border of the engine's thread. */
export interface ThreadStart {
  places: Places;
  demo: boolean;
}

export interface RequestMessage {
  kind: 'request';
  id: number;
  url: string;
  method: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

export type ToThread = RequestMessage | { kind: 'close' };

export interface AnswerMessage {
  kind: 'answer';
  id: number;
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'failed'; failure: { code: StartFailureCode; detail: string } | null; message: string }
  | { kind: 'broken'; id: number; message: string }
  | AnswerMessage;
