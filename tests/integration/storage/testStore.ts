import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection } from '../../../electron/engine/connection.ts';
import { openDatabase, type Database } from '../../../shared/storage/database.ts';
import { migrateToLatest } from '../../../shared/storage/migrate.ts';
import { RecordWriter, type Deed } from '../../../shared/storage/records.ts';

const key = Buffer.alloc(32, 7);
const officeId = '01935a00-0000-7000-8000-000000000001';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Stands in for the keyed hash of personal values. */
export function hash(value: string): string {
  return `hash of ${value.length} characters`;
}

let ids = 1;

/** An id that no other call gives. */
export function newId(): string {
  ids += 1;
  return `01935a00-0000-7000-8000-${String(ids).padStart(12, '0')}`;
}

/** A writer for one deed of an officer. */
export function writerOn(db: Database, deed: Partial<Deed> = {}): RecordWriter {
  return new RecordWriter(db, {
    deedId: newId(),
    operation: 'persons.add',
    user: { id: officeId, name: 'Lê Giả Định' },
    officeId,
    at: '2026-11-24T07:05:00.000Z',
    newId,
    hash,
    sha256,
    ...deed,
  });
}

/** An encrypted store that goes, with its folder, at the end of the test; `schema: 'none'` leaves it bare. */
export async function openTestStore(
  schema: 'latest' | 'none' = 'latest',
): Promise<AsyncDisposable & { db: Database; path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-'));
  const path = join(folder, 'store.db');
  const db = openDatabase(openConnection(path, key));
  if (schema === 'latest') await migrateToLatest(db, { sha256 });
  return {
    db,
    path,
    [Symbol.asyncDispose]: async () => {
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A border-guard post as a new record holds it. */
export const post = {
  country: 'VN',
  kind: 'border-guard',
  level: 'post',
  name: { vi: 'Đồn Biên phòng Cha Lo', lo: 'ຄ້າຍທະຫານຊາຍແດນຈາລໍ' },
  province: 'quang-tri',
  validFrom: '2024-01-01',
  validTo: null,
  successorId: null,
} as const;

/** The head of that post. */
export const head = {
  fullName: { vi: 'Trần Thí Dụ', lo: 'ເຈິ່ນ ທີ ຢູ' },
  rank: null,
  position: { vi: 'Đồn trưởng', lo: 'ຫົວໜ້າຄ້າຍ' },
  roles: ['head' as const],
  identityDocument: 'C1234567',
};

export const office = {
  code: 'QT',
  name: { vi: 'Biên phòng Quảng Trị', lo: '' },
  level: 'province',
  lockAfterMinutes: 15,
} as const;
