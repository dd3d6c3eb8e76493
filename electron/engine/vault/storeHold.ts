import { timingSafeEqual } from 'node:crypto';
import type { OpenStore } from '../../../shared/service/ports.ts';

type Opened = Omit<OpenStore, 'enter' | 'leave'>;

interface Held {
  store: OpenStore;
  key: Buffer;
  holders: number;
  busy: number;
  /** Settles when no call is under way. */
  whenIdle: () => void;
}

/** The one open store and how many windows hold it. */
export interface StoreHold {
  /** The open store for one holder more; `key` is wiped when it is no longer needed. */
  take: (key: Buffer, open: () => Promise<Opened>) => Promise<OpenStore>;
  /** One holder fewer; the last one closes the store once no call is under way, and wipes the key. */
  release: () => Promise<void>;
  /** The key while the store is open; throws otherwise. */
  key: () => Buffer;
  isOpen: () => boolean;
  /** Closes the store whoever holds it. */
  close: () => Promise<void>;
}

/** `onClosed` is told whenever the store was closed. */
export function storeHold(onClosed: () => Promise<void>): StoreHold {
  let held: Held | undefined;
  // Opening and closing take turns: a window may unlock while the last one is still closing.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  async function end(ending: Held): Promise<void> {
    held = undefined;
    if (ending.busy > 0) await new Promise<void>((resolve) => (ending.whenIdle = resolve));
    await ending.store.db.destroy();
    ending.key.fill(0);
    await onClosed();
  }

  function hold(opened: Opened, key: Buffer): Held {
    const fresh: Held = {
      store: {
        ...opened,
        enter: () => (fresh.busy += 1),
        leave: () => {
          fresh.busy -= 1;
          if (fresh.busy === 0) fresh.whenIdle();
        },
      },
      key,
      holders: 1,
      busy: 0,
      whenIdle: () => undefined,
    };
    return fresh;
  }

  return {
    take: (key, open) =>
      inTurn(async () => {
        if (held) {
          const isSame = timingSafeEqual(held.key, key);
          key.fill(0);
          if (!isSame) throw new Error('another store is open');
          held.holders += 1;
          return held.store;
        }
        try {
          held = hold(await open(), key);
          return held.store;
        } catch (error) {
          key.fill(0);
          throw error;
        }
      }),
    release: () =>
      inTurn(async () => {
        if (!held) return;
        held.holders -= 1;
        if (held.holders === 0) await end(held);
      }),
    key: () => {
      if (!held) throw new Error('the store is closed');
      return held.key;
    },
    isOpen: () => held !== undefined,
    close: () =>
      inTurn(async () => {
        if (held) await end(held);
      }),
  };
}
