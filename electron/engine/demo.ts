import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure, type Door } from './types.ts';

const MARK = 'DEMO.txt';
const MARK_TEXT = 'Dữ liệu mẫu, hư cấu. Demo data, fictional.\n';
const administrator = { userName: 'quan.tri', password: 'giaoban-demo' };
const always = { from: '1900-01-01', to: '2200-12-31' };

/** Whether the store in `folder` was made for demo data: it stays so whatever a later start asks for. */
export function isDemoFolder(folder: string): boolean {
  return existsSync(join(folder, MARK));
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

/** What a demo store holds after `seedDemo`, by kind of record. */
export type DemoCounts = Record<string, number>;

/**
 * Brings in what the demo store does not have yet of the sample: office, glossary, phrases, calendar. It
 * signs in at `door` as the administrator and stays signed in.
 */
export async function seedDemo({ client }: Pick<Door, 'client'>, sampleFolder: string): Promise<DemoCounts> {
  const sample = async (name: string): Promise<File> =>
    new File([await readFile(join(sampleFolder, name))], name);
  await client.sessions.signIn(administrator);
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
  return counts;
}
