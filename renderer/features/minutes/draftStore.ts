import type { TextSide } from '../../../shared/domain/bilingual.ts';

/** A stored text as the editor knows it. */
export interface StoredText {
  id: string;
  rev: number;
  vi: string;
  lo: string;
}

export type TextKind = 'segment' | 'decision';

/** Which side of which text a field edits. */
export interface Field {
  kind: TextKind;
  id: string;
  side: TextSide;
}

export type DraftState = 'waiting' | 'saving' | 'failed' | 'refused' | 'stale';

/** Typing that is not stored yet, and what stood there when it began. */
export interface Draft {
  field: Field;
  text: string;
  base: StoredText;
  state: DraftState;
  error: unknown;
  /** What the engine keeps of it, encrypted, until it is stored; undefined where it keeps nothing. */
  kept?: Kept | undefined;
}

export interface Kept {
  rev: number;
  text: string;
}

/** Typing that the engine kept for another page. */
export interface KeptText extends Kept {
  field: Field;
}

/** What became of a save: stored, overtaken by somebody else, to be tried again, or refused for good. */
export type SaveResult =
  | { is: 'stored'; record: StoredText }
  | { is: 'overtaken'; current: StoredText }
  | { is: 'unreachable' | 'refused'; error: unknown };

export interface DraftSnapshot {
  drafts: ReadonlyMap<string, Draft>;
  /** When a text was last stored in this window. */
  lastSavedAt: string | null;
}

interface DraftStoreOptions {
  save: (field: Field, rev: number, text: string) => Promise<SaveResult>;
  /** Has the engine keep what is not stored; fails where it could not. */
  keep: (kept: KeptText) => Promise<void>;
  /** What was kept is stored or given up. */
  discard: (field: Field) => Promise<void>;
  now: () => string;
}

const QUIET_MS = 800;
/** Whoever types without a pause is saved no later than this after the first letter. */
const LONGEST_MS = 1700;
const RETRY_MS = 5000;
/** How long a save may take before the typing is kept instead. */
const LEAVING_MS = 1500;
const LOOK_MS = 20;

export function fieldKey(field: Pick<Field, 'id' | 'side'>): string {
  return `${field.id} ${field.side}`;
}

/** The revision to keep typing with: a conflict stays one when it is put back, so that nobody is overwritten. */
function keptRev({ state, base }: Draft): number {
  return state === 'stale' ? base.rev - 1 : base.rev;
}

function isKept(draft: Draft): boolean {
  return draft.kept?.text === draft.text && draft.kept.rev === keptRev(draft);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/**
 * Typing on its way into the store: saved when the typist pauses, one save at a time for a record, kept and
 * tried again where the engine does not answer, and never written over what somebody else has changed.
 */
export function createDraftStore({ save, keep, discard, now }: DraftStoreOptions) {
  let snapshot: DraftSnapshot = { drafts: new Map(), lastSavedAt: null };
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const fieldListeners = new Map<string, Set<() => void>>();
  /** When a field that waits was first typed into, in milliseconds. */
  const waitingSince = new Map<string, number>();

  const publish = (key: string, draft: Draft | undefined, lastSavedAt = snapshot.lastSavedAt): void => {
    const drafts = new Map(snapshot.drafts);
    const before = snapshot.drafts.get(key);
    if (draft === undefined) {
      drafts.delete(key);
      if (before?.kept) void discard(before.field);
    } else drafts.set(key, draft);
    snapshot = { drafts, lastSavedAt };
    for (const listener of listeners) listener();
    for (const listener of fieldListeners.get(key) ?? []) listener();
  };

  const schedule = (key: string, delay: number): void => {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void run(key), delay),
    );
  };

  /** After a pause in the typing, which is not waited for without end. */
  const scheduleQuiet = (key: string): void => {
    const present = Date.now();
    const since = waitingSince.get(key) ?? present;
    waitingSince.set(key, since);
    schedule(key, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - present)));
  };

  /** Typing that does not get into the store is kept by the engine, so that no end of the page loses it. */
  const keepDraft = async (key: string): Promise<void> => {
    const draft = snapshot.drafts.get(key);
    if (draft === undefined || isKept(draft)) return;
    const kept = { rev: keptRev(draft), text: draft.text };
    await keep({ field: draft.field, ...kept });
    const current = snapshot.drafts.get(key);
    if (current) publish(key, { ...current, kept });
    else await discard(draft.field);
  };

  /** The same unasked; what fails is tried again when the page is left, and told then. */
  const keepQuietly = (key: string): void => void keepDraft(key).catch(() => undefined);

  const isRecordBusy = (id: string): boolean =>
    [...snapshot.drafts.values()].some((draft) => draft.field.id === id && draft.state === 'saving');

  /** The other side of a record moves on with it, as long as nobody else wrote on that side. */
  const moveOn = (record: StoredText): void => {
    for (const [key, draft] of snapshot.drafts) {
      const { id, side } = draft.field;
      const isOlder = id === record.id && draft.state !== 'saving' && draft.base.rev < record.rev;
      if (isOlder && draft.base[side] === record[side]) publish(key, { ...draft, base: record });
    }
  };

  const settle = (key: string, sent: string, result: SaveResult): void => {
    const draft = snapshot.drafts.get(key);
    if (draft === undefined) return;
    const { side } = draft.field;
    if (result.is === 'stored') {
      const isDone = draft.text === sent;
      publish(key, isDone ? undefined : { ...draft, base: result.record, state: 'waiting' }, now());
      moveOn(result.record);
      if (!isDone) schedule(key, QUIET_MS);
    } else if (result.is === 'overtaken') {
      const isOtherSide = result.current[side] === draft.base[side];
      const isSame = result.current[side] === draft.text.normalize('NFC');
      if (isOtherSide || isSame) {
        publish(key, { ...draft, base: result.current, state: 'waiting' });
        schedule(key, 0);
      } else {
        publish(key, { ...draft, base: result.current, state: 'stale' });
        keepQuietly(key);
      }
    } else {
      publish(key, { ...draft, state: result.is === 'refused' ? 'refused' : 'failed', error: result.error });
      if (result.is === 'unreachable') schedule(key, RETRY_MS);
      keepQuietly(key);
    }
  };

  async function run(key: string): Promise<void> {
    waitingSince.delete(key);
    const draft = snapshot.drafts.get(key);
    if (draft?.state === 'stale') keepQuietly(key);
    if (draft === undefined || (draft.state !== 'waiting' && draft.state !== 'failed')) return;
    if (isRecordBusy(draft.field.id)) {
      schedule(key, QUIET_MS);
      return;
    }
    publish(key, { ...draft, state: 'saving' });
    settle(key, draft.text, await save(draft.field, draft.base.rev, draft.text));
  }

  return {
    getSnapshot: (): DraftSnapshot => snapshot,
    /** Calls back when what is typed into this field changes. */
    subscribeTo: (key: string, listener: () => void): (() => void) => {
      const own = fieldListeners.get(key) ?? new Set();
      fieldListeners.set(key, own.add(listener));
      return () => own.delete(listener);
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes what stands in a field; `stored` is what the screen showed before. */
    edit: (field: Field, text: string, stored: StoredText): void => {
      const key = fieldKey(field);
      const draft = snapshot.drafts.get(key);
      if (draft?.state === 'saving') publish(key, { ...draft, text });
      else if (draft?.state === 'stale') {
        publish(key, { ...draft, text });
        scheduleQuiet(key);
      } else {
        const base = draft?.base ?? stored;
        publish(key, { field, text, base, state: 'waiting', error: undefined, kept: draft?.kept });
        scheduleQuiet(key);
      }
    },
    /** Saves a field at once. */
    flush: (field: Field): void => void run(fieldKey(field)),
    /** Puts kept typing back: to be stored where its text is as it was, else to be chosen from. */
    restore: ({ field, rev, text }: KeptText, stored: StoredText): void => {
      const key = fieldKey(field);
      if (snapshot.drafts.has(key)) return;
      if (stored[field.side] === text.normalize('NFC')) {
        void discard(field);
        return;
      }
      const state = stored.rev === rev ? 'waiting' : 'stale';
      publish(key, { field, text, base: stored, state, error: undefined, kept: { rev, text } });
      if (state === 'waiting') schedule(key, 0);
    },
    /** Saves what is typed into a text; false where some of it is not stored a moment later. */
    settle: async (id: string): Promise<boolean> => {
      const keys = (): string[] =>
        [...snapshot.drafts].flatMap(([key, { field }]) => (field.id === id ? [key] : []));
      const until = Date.now() + LEAVING_MS;
      while (keys().length > 0 && Date.now() < until) {
        for (const key of keys()) void run(key);
        await pause(LOOK_MS);
      }
      return keys().length === 0;
    },
    /** Saves or keeps everything; fails where something would be lost with the page. */
    leave: async (): Promise<void> => {
      const keys = [...snapshot.drafts.keys()];
      for (const key of keys) void run(key);
      const until = Date.now() + LEAVING_MS;
      const isPending = (): boolean =>
        [...snapshot.drafts.values()].some(({ state }) => state === 'waiting' || state === 'saving');
      while (isPending() && Date.now() < until) await pause(LOOK_MS);
      await Promise.all([...snapshot.drafts.keys()].map(keepDraft));
    },
    /** Whether the page may end without losing a letter. */
    isSafe: (): boolean => [...snapshot.drafts.values()].every(isKept),
    /** What the engine holds now; typing on a side that nobody touched moves on to it. */
    learn: (records: readonly StoredText[]): void => records.forEach(moveOn),
    /** Ends a conflict: the typed text is stored over the other, or given up. */
    resolve: (field: Field, choice: 'mine' | 'theirs'): void => {
      const key = fieldKey(field);
      const draft = snapshot.drafts.get(key);
      if (draft?.state !== 'stale') return;
      publish(key, choice === 'mine' ? { ...draft, state: 'waiting' } : undefined);
      if (choice === 'mine') schedule(key, 0);
    },
  };
}
