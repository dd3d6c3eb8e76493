import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '../../shared/domain/user.ts';
import type { Places } from './places.ts';
import { StartFailure, type Door } from './types.ts';

const MARK = 'DEMO.txt';
const MARK_TEXT = 'Dữ liệu mẫu, hư cấu. Demo data, fictional.\n';
const SEEDED_TEXT = `${MARK_TEXT}Đã nhập đủ. Complete.\n`;

/** Published, in the sign-in and in the README: a demo store hides nothing. */
const password = 'giaoban-demo';

const office = {
  code: 'QT',
  name: { vi: 'Biên phòng Quảng Trị (dữ liệu mẫu)', lo: 'ທະຫານຊາຍແດນກວາງຈິ' },
  level: 'province' as const,
};
const users: { userName: string; displayName: string; roles: Role[] }[] = [
  { userName: 'can.bo', displayName: 'Lê Giả Định (mẫu)', roles: ['officer'] },
  { userName: 'thu.ky', displayName: 'Thư ký (mẫu)', roles: ['secretary'] },
  { userName: 'phien.dich', displayName: 'Vũ Phiên Dịch (mẫu)', roles: ['interpreter'] },
  { userName: 'lanh.dao', displayName: 'Nguyễn Văn Thử (mẫu)', roles: ['commander'] },
];
const administrator = {
  userName: 'quan.tri',
  displayName: 'Quản trị (mẫu)',
  roles: ['administrator', 'officer'] satisfies Role[],
  password,
};

const always = { from: '1900-01-01', to: '2200-12-31' };

/** Whether the store in `folder` was made for demo data: it stays so whatever a later start asks for. */
export function isDemoFolder(folder: string): boolean {
  return existsSync(join(folder, MARK));
}

/** Whether everything of the sample was brought in; a power cut may have ended that. */
export function isSeeded(folder: string): boolean {
  return readFileSync(join(folder, MARK), 'utf8') === SEEDED_TEXT;
}

/** Marks a new folder as demo; an office's own store is never turned into one (STORE_FOREIGN). */
export async function markAsDemo(folder: string): Promise<void> {
  if (isDemoFolder(folder)) return;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new StartFailure('DATA_FOLDER_NOT_WRITABLE', folder, { cause: error });
  }
  if ((await readdir(folder)).length > 0) throw new StartFailure('STORE_FOREIGN', folder);
  try {
    await writeFile(join(folder, MARK), MARK_TEXT);
  } catch (error) {
    throw new StartFailure('DATA_FOLDER_NOT_WRITABLE', folder, { cause: error });
  }
}

/** Founds the demo store, or signs in where it is founded, and gives it the users it does not have yet. */
export async function foundDemo({ client }: Pick<Door, 'client'>): Promise<void> {
  const { founded } = await client.sessions.current();
  if (founded) await client.sessions.signIn(administrator);
  else await client.vault.found({ office, administrator });
  await client.vault.confirmRecovery();
  const known = new Set((await client.users.list()).map((user) => user.userName));
  const missing = users.filter(({ userName }) => !known.has(userName));
  await Promise.all(missing.map((user) => client.users.add({ ...user, password })));
}

/** What a demo store holds after `seedDemo`, by kind of record. */
export type DemoCounts = Record<string, number>;

/**
 * Brings in what the demo store does not have yet: users, office, glossary, phrases, calendar. The door it
 * came through is left signed in as the administrator.
 */
export async function seedDemo(
  { client }: Pick<Door, 'client'>,
  { sampleFolder, dataFolder }: Pick<Places, 'sampleFolder' | 'dataFolder'>,
): Promise<DemoCounts> {
  const sample = async (name: string): Promise<File> =>
    new File([await readFile(join(sampleFolder, name))], name);
  await foundDemo({ client });
  const counts: DemoCounts = {};
  if ((await client.channels.list()).length === 0) {
    const files = {
      memoranda: await sample('sample-mou.json'),
      meetings: await sample('sample-meetings.json'),
    };
    Object.assign(counts, (await client.exchange.importOffice(files)).counts);
  }
  if ((await client.vocabulary.terms()).length === 0) {
    counts['terms'] = (await client.vocabulary.importTerms({ file: await sample('glossary.csv') })).count;
  }
  if ((await client.vocabulary.phrases()).length === 0) {
    counts['phrases'] = (await client.vocabulary.importPhrases({ file: await sample('phrases.csv') })).count;
  }
  if ((await client.calendar.days(always)).length === 0) {
    counts['calendarDays'] = (
      await client.calendar.importDays({ file: await sample('holidays.json') })
    ).count;
  }
  await writeFile(join(dataFolder, MARK), SEEDED_TEXT);
  return counts;
}
