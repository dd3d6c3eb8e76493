import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlainDate } from '../text/plainDate.ts';

const fontTable = 'word/fontTable.xml';
const fontRelations = 'word/_rels/fontTable.xml.rels';
const core = 'docProps/core.xml';
/** The first bytes of an embedded font are masked with its key (ECMA-376 part 4, 18.1). */
const maskedBytes = 32;

/** A hash of 32 bits (FNV-1a) from `seed`; enough to tell two fonts apart, not against an attacker. */
function hash32(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function guidOf(bytes: Uint8Array): string {
  const seeds = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15, 0x2545f491];
  const hex = seeds
    .map((seed) => hash32(bytes, seed).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
  const cuts = [0, 8, 12, 16, 20, 32];
  return `{${cuts
    .slice(1)
    .map((end, i) => hex.slice(cuts[i], end))
    .join('-')}}`;
}

function mask(bytes: Uint8Array, guid: string): Uint8Array {
  const key = (guid.match(/[0-9A-F]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16)).toReversed();
  return bytes.map((byte, index) => (index < maskedBytes ? byte ^ (key[index % key.length] ?? 0) : byte));
}

type Parts = Record<string, Uint8Array>;

function xmlOf(parts: Parts, name: string): string {
  const part = parts[name];
  if (!part) throw new Error(`the document has no part ${name}`);
  return strFromU8(part);
}

/** Gives every embedded font a key made from its own bytes in place of a random one. */
function rekeyFonts(parts: Parts): void {
  const relations = xmlOf(parts, fontRelations);
  const targets = new Map(
    Array.from(relations.matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g), ([, id = '', target = '']) => [
      id,
      `word/${target}`,
    ]),
  );
  const table = xmlOf(parts, fontTable).replace(
    /r:id="(\w+)" w:fontKey="(\{[^}]+\})"/g,
    (_, id: string, oldKey: string) => {
      const name = targets.get(id) ?? '';
      const part = parts[name];
      if (!part) throw new Error(`the document has no font ${id}`);
      const plain = mask(part, oldKey);
      const key = guidOf(plain);
      parts[name] = mask(plain, key);
      return `r:id="${id}" w:fontKey="${key}"`;
    },
  );
  parts[fontTable] = strToU8(table);
}

/**
 * The Word file with nothing in it of the moment and machine it was made on: its dates are `date`, its zip
 * times fixed, its font keys made from the fonts. The same model gives the same bytes, in every time zone.
 */
export function finalize(docx: Uint8Array, date: PlainDate): Uint8Array {
  const parts: Parts = unzipSync(docx);
  rekeyFonts(parts);
  const dated = xmlOf(parts, core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${date}T00:00:00Z`,
  );
  parts[core] = strToU8(dated);
  // Zip archives keep local time, so noon of a day written in local time is the same in every zone.
  return zipSync(parts, { mtime: new Date(1980, 0, 1, 12) });
}
