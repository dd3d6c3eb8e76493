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

/** The place of a column by its letters, counted from 1. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(cell)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The rows of a sheet; what follows them, such as rules for colours, has formulas of its own. */
function rowsPart(xml: string): string {
  const end = Math.max(xml.lastIndexOf('</sheetData>'), xml.lastIndexOf(':sheetData>'));
  return end === -1 ? xml : xml.slice(0, end);
}

/** The cells of a sheet that cannot be taken. Throws RefusedSheet where it has too many rows, columns or cells. */
export function scanSheet(xml: string): CellFault[] {
  const faults: CellFault[] = [];
  let rows = 0;
  let cells = 0;
  let cell = '';
  for (const [, tag, attributes = ''] of rowsPart(xml).matchAll(tags)) {
    if (tag === 'row') {
      rows = Math.max(rows + 1, Number(attribute(attributes, 'r') ?? 0));
      if (rows > mostRows + headerRows) throw new RefusedSheet('too-many-rows');
    } else if (tag === 'c') {
      cells += 1;
      cell = attribute(attributes, 'r') ?? '';
      if (cells > mostCells) throw new RefusedSheet('too-many-rows');
      if (columnOf(cell) > mostColumns) throw new RefusedSheet('too-many-columns');
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

/** The path of the part that holds each sheet, by the sheet's name. */
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
    paths.set(decodeXml(attribute(sheet, 'name') ?? ''), targets.get(id) ?? '');
  }
  return paths;
}
