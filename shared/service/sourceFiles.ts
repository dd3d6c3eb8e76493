import type { Id } from '../domain/record.ts';
import type { RecordWriter } from '../storage/records.ts';
import type { OpenStore } from './ports.ts';

/** Keeps the content of a file encrypted, and answers with its hash. */
export async function keepContent(file: File, store: OpenStore): Promise<string> {
  return store.keepFile(new Uint8Array(await file.arrayBuffer()));
}

/** Notes the kept file from which records came, as their evidence. */
export async function keepSource(
  file: File,
  hash: string,
  records: RecordWriter,
  recordId: Id,
): Promise<void> {
  const { name, type, size } = file;
  await records.insert('attachment', {
    entity: 'import',
    recordId,
    name,
    mediaType: type,
    size,
    sha256: hash,
  });
}
