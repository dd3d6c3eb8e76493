import { generateKeyPairSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import {
  normaliseRecoveryCode,
  recoveryCodeBytes,
  recoveryGroups,
} from '../../../shared/domain/recoveryCode.ts';
import type { Id } from '../../../shared/domain/record.ts';
import { failure } from '../../../shared/service/base.ts';
import type { OpenStore, Vault } from '../../../shared/service/ports.ts';
import { attemptLog } from './attempts.ts';
import { makeCopy, placeCopy } from './copyFile.ts';
import { beginFounding, clearUnfinishedFounding, endFounding } from './founding.ts';
import { nameTag, readKeyFile, writeKeyFile, type KeyFile } from './keyFile.ts';
import { newKdf, type Derive, type Kdf } from './keyDerivation.ts';
import { seal, unseal, type Sealed } from './sealing.ts';
import { openStoreFile, sealOfficeKey } from './storeFile.ts';
import { storeHold } from './storeHold.ts';

interface Wrap {
  kdf: Kdf;
  key: Sealed;
}

export interface VaultOptions {
  folder: string;
  /** The entry of the worker that copies a store. */
  copier: URL;
  derive: Derive;
  /** Milliseconds of the clock, for the rest after wrong passwords. */
  now: () => number;
  /** The store is closed: what still holds some of it must forget it. */
  onClosed: () => Promise<void>;
}

/** A wrap opens only where it was put: for this store, this way in, these parameters. */
function boundTo(storeId: string, wayIn: string, kdf: Kdf): string {
  return JSON.stringify(['giao-ban wrap 1', storeId, wayIn, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt]);
}

const userWay = (userId: Id, tag: string): string => `user ${userId} ${tag}`;
const RECOVERY = 'recovery';

/** Derived of nobody's password, so that an unknown name takes as long as a known one. */
const nobody = newKdf();

/**
 * The vault of the store in `folder`. Throws KEY_FILE_DAMAGED, or KEY_FILE_MISSING where a store lies there
 * without its keys.
 */
export function openVault({
  folder,
  copier,
  derive,
  now,
}: VaultOptions): Vault & { close: () => Promise<void> } {
  let file: KeyFile | null = readKeyFile(folder);
  if (file === null) clearUnfinishedFounding(folder);
  const attempts = attemptLog(join(folder, 'attempts.json'), now);
  const hold = storeHold(onClosed);

  // One guess at a time: otherwise a hundred at once would each pass before the first has failed.
  let guesses: Promise<unknown> = Promise.resolve();
  const guess = <T>(work: () => Promise<T>): Promise<T> => {
    const result = guesses.then(work);
    guesses = result.catch(() => undefined);
    return result;
  };

  function known(): KeyFile {
    if (file === null) throw failure('STORE_FOREIGN');
    return file;
  }

  function change(next: KeyFile): void {
    writeKeyFile(folder, next);
    file = next;
  }

  async function wrap(secret: Buffer, storeId: string, wayIn: string, password: string): Promise<Wrap> {
    const kdf = newKdf();
    const wrapping = await derive(password, kdf);
    const key = seal(secret, wrapping, boundTo(storeId, wayIn, kdf));
    wrapping.fill(0);
    return { kdf, key };
  }

  async function unwrap({ kdf, key }: Wrap, wayIn: string, password: string): Promise<Buffer | null> {
    const wrapping = await derive(password, kdf);
    const secret = unseal(key, wrapping, boundTo(known().storeId, wayIn, kdf));
    wrapping.fill(0);
    return secret;
  }

  /** The store's key and whose password it was. Throws WRONG_PASSWORD and TRY_LATER. */
  function keyOf(userName: string, password: string): Promise<{ key: Buffer; userId: Id }> {
    return guess(async () => {
      const tag = nameTag(known().storeId, userName);
      attempts.admit(tag);
      const entry = known().users.find((user) => user.nameTag === tag);
      if (!entry) (await derive(password, nobody)).fill(0);
      const key = entry ? await unwrap(entry, userWay(entry.userId, tag), password) : null;
      if (!entry || !key) {
        attempts.fail(tag);
        throw failure('WRONG_PASSWORD');
      }
      attempts.clear(tag);
      return { key, userId: entry.userId };
    });
  }

  function openWith(key: Buffer): Promise<OpenStore> {
    return hold.take(key, () => openStoreFile(folder, known(), key, false));
  }

  async function makeRecovery(key: Buffer, storeId: string) {
    const groups = recoveryGroups(randomBytes(recoveryCodeBytes));
    const recovery = { ...(await wrap(key, storeId, RECOVERY, groups.join(''))), printed: false };
    return { groups, recovery };
  }

  return {
    isFounded: () => file !== null,
    isRecoveryPending: () => file !== null && file.recovery !== null && !file.recovery.printed,

    found: ({ userName, password }, fill) =>
      guess(async () => {
        if (file !== null) throw failure('ALREADY_FOUNDED');
        const key = randomBytes(32);
        const storeId = randomUUID();
        const pair = generateKeyPairSync('ed25519');
        const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
        const office = { publicKey, privateKey: sealOfficeKey(pair.privateKey, key) };
        beginFounding(folder);
        const store = await hold.take(key, () => openStoreFile(folder, { office }, key, true));
        try {
          const userId = await fill(store);
          const tag = nameTag(storeId, userName);
          const [own, { groups, recovery }] = await Promise.all([
            wrap(key, storeId, userWay(userId, tag), password),
            makeRecovery(key, storeId),
          ]);
          change({ format: 1, storeId, users: [{ userId, nameTag: tag, ...own }], recovery, office });
          endFounding(folder);
          return { groups, unlocked: { store, userId } };
        } catch (error) {
          await hold.close();
          clearUnfinishedFounding(folder);
          throw error;
        }
      }),

    unlock: async (userName, password) => {
      const { key, userId } = await keyOf(userName, password);
      return { store: await openWith(key), userId };
    },

    unlockByCode: async (typed) => {
      const key = await guess(async () => {
        attempts.admit(RECOVERY);
        const code = normaliseRecoveryCode(typed);
        const { recovery } = known();
        const secret = code !== null && recovery ? await unwrap(recovery, RECOVERY, code) : null;
        if (!secret) {
          attempts.fail(RECOVERY);
          throw failure('WRONG_CODE');
        }
        attempts.clear(RECOVERY);
        return secret;
      });
      return openWith(key);
    },

    release: hold.release,

    check: async (userName, password) => {
      const { key } = await keyOf(userName, password);
      const isSame = timingSafeEqual(key, hold.key());
      key.fill(0);
      if (!isSame) throw failure('WRONG_PASSWORD');
    },

    wrapFor: async ({ id, userName }, password) => {
      const { storeId } = known();
      const tag = nameTag(storeId, userName);
      const own = await wrap(hold.key(), storeId, userWay(id, tag), password);
      return () => {
        const others = known().users.filter(({ userId }) => userId !== id);
        change({ ...known(), users: [...others, { userId: id, nameTag: tag, ...own }] });
        attempts.clear(tag);
      };
    },

    keepOnly: (userIds) => {
      const users = known().users.filter(({ userId }) => userIds.includes(userId));
      if (users.length !== known().users.length) change({ ...known(), users });
    },

    renewRecovery: async () => {
      const { groups, recovery } = await makeRecovery(hold.key(), known().storeId);
      change({ ...known(), recovery });
      return groups;
    },

    confirmRecovery: () => {
      const { recovery } = known();
      if (recovery) change({ ...known(), recovery: { ...recovery, printed: true } });
    },

    copyFor: (userIds, mark) => {
      const users = known().users.filter(({ userId }) => userIds.includes(userId));
      const { publicKey } = known().office;
      const keys = { ...known(), users, recovery: null, office: { publicKey, privateKey: null } };
      return makeCopy(copier, { folder, key: Buffer.from(hold.key()), keys, mark });
    },

    openCopy: (content) =>
      guess(async () => {
        const isOlderCopy = file === null || file.office.privateKey === null;
        if (!isOlderCopy || hold.isOpen()) throw failure('ALREADY_FOUNDED');
        const placed = await placeCopy(folder, content, file?.storeId ?? null);
        if (typeof placed === 'string') return placed;
        file = placed;
        return null;
      }),

    close: hold.close,
  };
}
