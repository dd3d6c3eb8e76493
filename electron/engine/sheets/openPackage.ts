import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { RefusedSheet } from './refusedSheet.ts';

/** The parts of a workbook by their paths, inflated. */
export type Parts = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

const mostParts = 200;
const mostInflated = 50_000_000;
/** Sheets of rows that are much alike shrink to a thirtieth; nothing honest shrinks to a hundred and fiftieth. */
const mostRatio = 150;
const ratioFrom = 1_000_000;

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
/** A compound file: what Excel wrote before 2007, and what holds a workbook under a password. */
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0];

function beginsWith(content: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => content[index] === byte);
}

/** Whether a compound file holds a stream of this name, which stands there in UTF-16. */
function hasStream(content: Uint8Array, name: string): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(name, 0, 'utf16le');
}

function requireZip(content: Uint8Array): void {
  if (content.length === 0) throw new RefusedSheet('empty-file');
  if (beginsWith(content, compoundMagic)) {
    throw new RefusedSheet(hasStream(content, 'EncryptedPackage') ? 'password' : 'old-excel');
  }
  if (!beginsWith(content, zipMagic)) throw new RefusedSheet('not-excel');
}

/** Reads a zip; whatever is wrong with it makes it damaged. */
function unzip(content: Uint8Array, filter: (info: UnzipFileInfo) => boolean): Parts {
  try {
    return unzipSync(content, { filter });
  } catch (error) {
    throw new RefusedSheet('damaged', { cause: error });
  }
}

/** What the central directory says; nothing is inflated. */
function directoryOf(content: Uint8Array): UnzipFileInfo[] {
  const infos: UnzipFileInfo[] = [];
  unzip(content, (info) => {
    infos.push(info);
    return false;
  });
  return infos;
}

function requireModest(infos: readonly UnzipFileInfo[]): void {
  if (infos.length > mostParts) throw new RefusedSheet('too-many-parts');
  const total = infos.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isBomb = infos.some(
    ({ size, originalSize }) => originalSize > ratioFrom && originalSize > size * mostRatio,
  );
  if (total > mostInflated || isBomb) throw new RefusedSheet('inflates-too-much');
}

function requireWorkbook(infos: readonly UnzipFileInfo[]): void {
  const names = new Set(infos.map(({ name }) => name));
  if (names.has('xl/workbook.bin')) throw new RefusedSheet('binary-excel');
  if (!names.has('xl/workbook.xml')) throw new RefusedSheet('not-excel');
  if ([...names].some((name) => name.endsWith('vbaProject.bin'))) throw new RefusedSheet('macros');
}

/** Pictures, printer settings, links to other files and the like are never looked at. */
function isRead(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    /^xl\/(?:workbook|sharedStrings|styles)\.xml$/.test(name) ||
    name === 'xl/_rels/workbook.xml.rels' ||
    /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  );
}

/**
 * The parts of a workbook that say what stands in its cells. Its zip's directory is looked at before anything
 * is inflated, and no part can become longer than it says there. Throws RefusedSheet.
 */
export function openPackage(content: Uint8Array): Parts {
  requireZip(content);
  const infos = directoryOf(content);
  requireModest(infos);
  requireWorkbook(infos);
  const parts = unzip(content, ({ name }) => isRead(name));
  const decoder = new TextDecoder();
  for (const part of Object.values(parts)) {
    // No workbook has a document type; with none, no entity can be declared, inside or outside the file.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(decoder.decode(part))) throw new RefusedSheet('entities');
  }
  const types = decoder.decode(parts['[Content_Types].xml']);
  if (/macroEnabled|vbaProject/i.test(types)) throw new RefusedSheet('macros');
  return parts;
}

/** The parts as a zip of their own, as they are: what reads it finds nothing to inflate. */
export function packAgain(parts: Parts): ArrayBuffer {
  return zipSync(parts, { level: 0 }).buffer;
}
