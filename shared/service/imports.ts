import { listRecords } from '../storage/records.ts';
import type { Database } from '../storage/database.ts';
import { read, take } from './base.ts';
import { attempt } from './importFile.ts';
import { countRecords, readOfficeFiles } from './officeFiles.ts';
import { importOffice, importSource } from './officeImport.ts';
import { keepContent, keepSource } from './sourceFiles.ts';
import { checkPairs, PhraseRow, readCsvFile, TermRow } from './vocabularyFiles.ts';

const notReviewed = { reviewedBy: null, reviewedAt: null };

async function countImported(db: Database): Promise<number> {
  return (await listRecords(db, 'importedKey', { source: importSource })).length;
}

export const exchange = {
  preview: read.exchange.preview.handler(async ({ input, context: { db }, errors }) => {
    const files = await attempt(() => readOfficeFiles(input));
    if ('refused' in files) throw errors.FILE_REFUSED({ data: files.refused });
    const count = await countImported(db);
    if (count > 0) throw errors.ALREADY_IMPORTED({ data: { count } });
    return { counts: countRecords(files.value) };
  }),

  importOffice: take.exchange.importOffice.handler(
    async ({ input, context: { db: storeDb, store, ports, transact }, errors }) => {
      const files = await attempt(() => readOfficeFiles(input));
      if ('refused' in files) throw errors.FILE_REFUSED({ data: files.refused });
      const known = await countImported(storeDb);
      if (known > 0) throw errors.ALREADY_IMPORTED({ data: { count: known } });
      const sources = [input.memoranda, input.meetings];
      const hashes = await Promise.all(sources.map((file) => keepContent(file, store)));
      return transact(async (db, records) => {
        const count = await countImported(db);
        if (count > 0) throw errors.ALREADY_IMPORTED({ data: { count } });
        await importOffice(files.value, records, ports.newId);
        const importId = ports.newId();
        for (const [i, file] of sources.entries()) await keepSource(file, hashes[i] ?? '', records, importId);
        return { counts: countRecords(files.value) };
      });
    },
  ),
};

export const vocabulary = {
  terms: read.vocabulary.terms.handler(({ context: { db } }) => listRecords(db, 'term')),
  phrases: read.vocabulary.phrases.handler(({ context: { db } }) => listRecords(db, 'phrase')),

  importTerms: take.vocabulary.importTerms.handler(
    async ({ input: { file }, context: { transact }, errors }) => {
      const rows = await attempt(async () => {
        const terms = await readCsvFile(file, TermRow);
        checkPairs(file.name, terms, (row) => row.vi);
        return terms;
      });
      if ('refused' in rows) throw errors.FILE_REFUSED({ data: rows.refused });
      return transact(async (db, records) => {
        const count = (await listRecords(db, 'term')).length;
        if (count > 0) throw errors.ALREADY_IMPORTED({ data: { count } });
        for (const { row } of rows.value) await records.insert('term', { ...row, ...notReviewed });
        return { count: rows.value.length };
      });
    },
  ),

  importPhrases: take.vocabulary.importPhrases.handler(
    async ({ input: { file }, context: { transact }, errors }) => {
      const rows = await attempt(async () => {
        const phrases = await readCsvFile(file, PhraseRow);
        checkPairs(file.name, phrases, (row) => ('id' in row ? String(row.id) : row.vi));
        return phrases;
      });
      if ('refused' in rows) throw errors.FILE_REFUSED({ data: rows.refused });
      return transact(async (db, records) => {
        const count = (await listRecords(db, 'phrase')).length;
        if (count > 0) throw errors.ALREADY_IMPORTED({ data: { count } });
        for (const { row } of rows.value) {
          const { id: code, ...phrase } = row;
          await records.insert('phrase', { ...phrase, code, ...notReviewed });
        }
        return { count: rows.value.length };
      });
    },
  ),
};
