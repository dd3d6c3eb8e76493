import type { CellFault } from '../../../shared/domain/sheetFile.ts';
import type { Parts } from './openPackage.ts';
import { RefusedSheet } from './refusedSheet.ts';

const mostRows = 20_000;
const headerRows = 2;
const mostColumns = 100;
const mostCells = 500_000;

// Within text a `<` is written `&lt;`, so that no such tag is missed, however the sheet is written.
const tags = /<(?:[\w.-]+:)?(row|c|f)(?=[\s/>])([^>]*)>/g;

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

/** A row as it is written, counted from 1; 0 where none is. Throws RefusedSheet where it is no number. */
function rowOf(written: string | undefined): number {
  if (written === undefined) return 0;
  if (!/^[1-9]\d*$/.test(written)) throw new RefusedSheet('damaged');
  return Number(written);
}

/** The row and column of a cell as it is written, counted from 1. */
function placeOf(cell: string | undefined): { row: number; column: number } {
  if (cell === undefined) return { row: 0, column: 0 };
  const [, letters = '', row = ''] = /^([A-Z]+)(.*)$/s.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: rowOf(row), column };
}

function requireFewRows(rows: number): number {
  if (rows > mostRows + headerRows) throw new RefusedSheet('too-many-rows');
  return rows;
}

/** The rows of a sheet; what follows them, such as rules for colours, has formulas of its own. */
function rowsPart(xml: string): string {
  const end = Math.max(xml.lastIndexOf('</sheetData>'), xml.lastIndexOf(':sheetData>'));
  return end === -1 ? xml : xml.slice(0, end);
}

/**
 * The cells of a sheet that cannot be taken. Throws RefusedSheet where it has too many rows, columns or cells, or
 * where nobody can tell how many.
 */
export function scanSheet(xml: string): CellFault[] {
  const faults: CellFault[] = [];
  let rows = 0;
  let cells = 0;
  let cell = '';
  for (const [, tag, attributes = ''] of rowsPart(xml).matchAll(tags)) {
    if (tag === 'row') {
      rows = requireFewRows(Math.max(rows + 1, rowOf(attribute(attributes, 'r'))));
    } else if (tag === 'c') {
      cells += 1;
      const written = attribute(attributes, 'r');
      const place = placeOf(written);
      cell = written ?? '';
      rows = requireFewRows(Math.max(rows, place.row));
      if (cells > mostCells) throw new RefusedSheet('too-many-rows');
      if (place.column > mostColumns) throw new RefusedSheet('too-many-columns');
      if (attribute(attributes, 't') === 'e') faults.push({ cell, reason: 'error-value' });
    } else if (faults.at(-1)?.cell === cell) faults[faults.length - 1] = { cell, reason: 'formula' };
    else faults.push({ cell, reason: 'formula' });
  }
  return faults;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = Number.parseInt(hex ?? dec ?? '', hex === undefined ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function tagsOf(xml: string, name: string): string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])([^>]*)>`, 'g')),
    ([, all = '']) => all,
  );
}

/**
 * The path of the part that holds each sheet, by the sheet's name. Throws RefusedSheet where two have one name or
 * one has no part.
 */
export function sheetPaths(parts: Parts): Map<string, string> {
  const decoder = new TextDecoder();
  const targets = new Map(
    tagsOf(decoder.decode(parts['xl/_rels/workbook.xml.rels']), 'Relationship').map((relation) => {
      const target = attribute(relation, 'Target') ?? '';
      return [attribute(relation, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
  const paths = new Map<string, string>();
  for (const sheet of tagsOf(decoder.decode(parts['xl/workbook.xml']), 'sheet')) {
    const id = attribute(sheet, String.raw`(?:[\w.-]+:)?id`) ?? '';
    const name = decodeXml(attribute(sheet, 'name') ?? '');
    const path = targets.get(id);
    if (path === undefined || !(path in parts) || paths.has(name)) throw new RefusedSheet('damaged');
    paths.set(name, path);
  }
  return paths;
}
