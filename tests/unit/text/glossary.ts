import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

/** The Vietnamese and Lao terms of the shipped glossary, in its order. */
export function readGlossary(): { vi: string; lo: string }[] {
  const csv = readFileSync(new URL('../../../shared/data/glossary.csv', import.meta.url), 'utf8');
  return csvParse(csv).map(({ vi = '', lo = '' }) => ({ vi, lo }));
}
