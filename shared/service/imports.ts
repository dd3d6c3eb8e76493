import { listRecords } from '../storage/records.ts';
import type { Database } from '../storage/database.ts';
import { read, take } from './base.ts';
import { attempt } from './importFile.ts';
import { countRecords, readOfficeFiles } from './officeFiles.ts';
import { importOffice, importSource } from './officeImport.ts';
import { keepContent, keepSource } from './sourceFiles.ts';

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
