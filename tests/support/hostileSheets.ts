import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleRows, sheetFile } from './sheetRows.ts';

type Parts = Record<string, Uint8Array>;

/** The parts of a file that is right in every way. */
async function goodParts(): Promise<Parts> {
  return unzipSync(new Uint8Array(await (await sheetFile(sampleRows())).arrayBuffer()));
}

export function pack(parts: Parts, name = 'so-lieu.xlsx'): File {
  return new File([new Uint8Array(zipSync(parts))], name);
}

/** A good file with one of its parts rewritten. */
export async function withPart(path: string, edit: (xml: string) => string, name?: string): Promise<File> {
  const parts = await goodParts();
  const part = parts[path];
  return pack({ ...parts, [path]: strToU8(edit(part ? strFromU8(part) : '')) }, name);
}

/** The same with parts added. */
export async function withMore(more: Parts, name?: string): Promise<File> {
  return pack({ ...(await goodParts()), ...more }, name);
}

/** A workbook of one sheet named like ours, whose rows are given as they stand in the file. */
export async function withRows(rows: string): Promise<File> {
  return withPart('xl/worksheets/sheet2.xml', (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  );
}

/** A file whose directory says that every part is of `size` bytes, whatever it inflates to. */
export function lyingAbout(file: Uint8Array, size: number): File {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return new File([bytes], 'gian-doi.xlsx');
}

/** Bytes that no compression makes smaller, always the same. */
export function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = 0x2545f491;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

/** What Excel wrote before 2007 begins like this; `stream` is the name of a stream in its directory. */
export function compoundFile(stream: string, name: string): File {
  const magic = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return new File([magic, new Uint8Array(504), Buffer.from(stream, 'utf16le'), new Uint8Array(512)], name);
}
