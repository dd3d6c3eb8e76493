import { z } from 'zod';
import { Phrase, Term } from '../domain/vocabulary.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const importErrors = { FILE_REFUSED: errors.FILE_REFUSED, ALREADY_IMPORTED: errors.ALREADY_IMPORTED };
const CsvFile = z.object({ file: z.file().max(5_000_000) });
const Imported = z.object({ count: z.int() });

export const vocabulary = {
  terms: query('signed-in', ['vocabulary']).output(z.array(Term)),
  phrases: query('signed-in', ['vocabulary']).output(z.array(Phrase)),
  /** Takes a glossary file (UTF-8 CSV, header `vi,lo,en,category,source,confidence,review,note`), all or nothing. */
  importTerms: command(['administrator', 'interpreter'], ['vocabulary'])
    .input(CsvFile)
    .output(Imported)
    .errors(importErrors),
  /** Takes a phrase file (UTF-8 CSV, header `id,section,vi,lo,en,source,confidence,review`), all or nothing. */
  importPhrases: command(['administrator', 'interpreter'], ['vocabulary'])
    .input(CsvFile)
    .output(Imported)
    .errors(importErrors),
};
