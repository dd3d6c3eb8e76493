import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { SampleMeetingsFile, SampleMemorandaFile } from '../../shared/domain/sampleFiles.ts';

/** The files the program is shipped with: the only source of Lao in this folder. */
const folder = join(import.meta.dirname, '../../shared/data');

function readText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export interface Bilingual {
  vi: string;
  lo: string;
}

export interface Term extends Bilingual {
  category: string;
  confidence: string;
}

export interface Phrase extends Bilingual {
  id: string;
  section: string;
}

export interface Person {
  id: string;
  name: Bilingual;
  rank: Bilingual;
  position: Bilingual;
}

export const terms: Term[] = csvParse(readText('glossary.csv'), (row) => ({
  vi: row['vi'] ?? '',
  lo: row['lo'] ?? '',
  category: row['category'] ?? '',
  confidence: row['confidence'] ?? '',
}));

export const phrases: Phrase[] = csvParse(readText('phrases.csv'), (row) => ({
  id: row['id'] ?? '',
  section: row['section'] ?? '',
  vi: row['vi'] ?? '',
  lo: row['lo'] ?? '',
}));

export const { meetings } = SampleMeetingsFile.parse(JSON.parse(readText('sample-meetings.json')));

export const memoranda = SampleMemorandaFile.parse(JSON.parse(readText('sample-mou.json')));

export const persons: Person[] = memoranda.persons.map(({ id, fullName, rank, position }) => ({
  id,
  name: fullName,
  rank,
  position,
}));

/** A term by its Vietnamese; an error where the glossary has none, so that nothing is made up. */
export function term(vi: string): Bilingual {
  const found = terms.find((one) => one.vi === vi);
  if (found === undefined) throw new Error(`the glossary has no term ${vi}`);
  return { vi: found.vi, lo: found.lo };
}

export function phrase(id: string): Phrase {
  const found = phrases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no phrase ${id}`);
  return found;
}
