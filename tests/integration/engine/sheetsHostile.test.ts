import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../electron/engine/sheetsReader.ts';
import type { SheetsEvent } from '../../../shared/contract/sheets.ts';
import { signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import {
  compoundFile,
  lyingAbout,
  noise,
  pack,
  withMore,
  withPart,
  withRows,
} from '../../support/hostileSheets.ts';
import { sampleRows, sheetFile } from '../../support/sheetRows.ts';
import { storeBytes } from '../../support/storeBytes.ts';

const office = engineOfFile((engine) => signedIn(engine, 'can.bo'));

async function lastOf(file: File): Promise<SheetsEvent | undefined> {
  let last: SheetsEvent | undefined;
  for await (const event of await office.client.sheets.preview({ file })) last = event;
  return last;
}

const sheet = 'xl/worksheets/sheet2.xml';
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i === 0 ? '' : i};`.repeat(10)}">`,
).join('')}]>`;
const outside = '<!DOCTYPE sst [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';

function before(doctype: string, text: string) {
  return (xml: string): string =>
    xml.replace(/(<\?xml[^>]*\?>)?/, `$1${doctype}`).replace('<t>', `<t>${text}`);
}

async function good(): Promise<Uint8Array> {
  return new Uint8Array(await (await sheetFile(sampleRows())).arrayBuffer());
}

function rowsOf(count: number, row: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => row(index + 1)).join('');
}

const hostile: [what: string, make: () => File | Promise<File>, reason: string][] = [
  ['a file of 10 MB and a byte', () => new File([noise(10_000_001)], 'lon.xlsx'), 'too-large'],
  ['an empty file', () => new File([], 'trong.xlsx'), 'empty-file'],
  ['random bytes', () => new File([noise(50_000)], 'ngau-nhien.xlsx'), 'not-excel'],
  [
    'a text file with another name',
    () => new File(['Kênh;Kỳ;Ngày\nKM;28;16/12/2026'], 'ghi-chu.xlsx'),
    'not-excel',
  ],
  [
    'a web page with another name',
    () => new File(['<html><table></table></html>'], 'bang.xlsx'),
    'not-excel',
  ],
  ['a zip of something else', () => pack({ 'word/document.xml': strToU8('<w:document/>') }), 'not-excel'],
  ['an .xls file', () => compoundFile('Workbook', 'cu.xls'), 'old-excel'],
  ['a file under a password', () => compoundFile('EncryptedPackage', 'mat.xlsx'), 'password'],
  ['an .xlsm file', () => withMore({ 'xl/vbaProject.bin': noise(2000) }, 'macro.xlsm'), 'macros'],
  [
    'an .xlsm file whose macros were taken out',
    () =>
      withPart('[Content_Types].xml', (xml) =>
        xml.replaceAll('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
      ),
    'macros',
  ],
  ['an .xlsb file', () => withMore({ 'xl/workbook.bin': noise(100) }, 'nhi-phan.xlsb'), 'binary-excel'],
  ['half a file', async () => new File([(await good()).slice(0, 9000)], 'nua.xlsx'), 'damaged'],
  ['a file of a zip within a zip', async () => pack({ 'xl/workbook.xml': await good() }), 'damaged'],
  ['a sheet that is no XML', () => withPart(sheet, () => '<worksheet><sheetData><row><c'), 'damaged'],
  ['a zip bomb', () => withMore({ 'xl/media/bom.xml': new Uint8Array(60_000_000) }), 'inflates-too-much'],
  ['a smaller bomb in one part', () => withPart(sheet, () => ' '.repeat(20_000_000)), 'inflates-too-much'],
  [
    'thousands of parts',
    () =>
      withMore(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`xl/p${i}.xml`, strToU8('<a/>')]))),
    'too-many-parts',
  ],
  ['an entity from outside', () => withPart('xl/sharedStrings.xml', before(outside, '&xxe;')), 'entities'],
  ['a billion laughs', () => withPart('xl/sharedStrings.xml', before(laughs, '&lol9;')), 'entities'],
  [
    'a million rows',
    () => withRows(rowsOf(1_000_000, (row) => `<row r="${row}"><c><v>${row}</v></c></row>`)),
    'too-many-rows',
  ],
  [
    'a row after a million others that are not there',
    () => withRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'too-many-rows',
  ],
  [
    'rows without numbers',
    () => withRows(rowsOf(20_003, (row) => `<row><c><v>${row * 7919}</v></c></row>`)),
    'too-many-rows',
  ],
  ['a row whose number is none', () => withRows('<row r="1e6"><c><v>1</v></c></row>'), 'damaged'],
  ['a cell whose row is none', () => withRows('<row><c r="Ax"><v>1</v></c></row>'), 'damaged'],
  [
    'a cell that says a row its row does not',
    () => withRows('<row><c r="A1048576"><v>1</v></c></row>'),
    'too-many-rows',
  ],
  [
    'a sheet whose part is not there',
    () =>
      withPart('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('worksheets/sheet2.xml', 'worksheets/sheet99.xml'),
      ),
    'damaged',
  ],
  [
    'a sheet whose part nobody names',
    () => withPart('xl/workbook.xml', (xml) => xml.replace('r:id="rId2"', 'r:id="rId99"')),
    'damaged',
  ],
  [
    'two sheets of one name',
    () => withPart('xl/workbook.xml', (xml) => xml.replace('name="Nơi"', 'name="Đơn vị"')),
    'damaged',
  ],
  [
    'a sheet whose name is read in two ways',
    () => withPart('xl/workbook.xml', (xml) => xml.replace('name="Nơi"', 'name="N_x006F_i"')),
    'damaged',
  ],
  [
    'a cell in the last column of Excel',
    () => withRows('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    'too-many-columns',
  ],
  [
    'a workbook of other sheets',
    () =>
      withPart('xl/workbook.xml', (xml) =>
        xml.replaceAll(/ name="[^"]+"/g, (name) => name.replace('name="', 'name="X ')),
      ),
    'no-known-sheet',
  ],
];

describe('a hostile file', () => {
  test.each(hostile)(
    '%s is refused with its reason; the office.engine stays up and the store as it was',
    async (_what, make, reason) => {
      const file = await make();
      const stored = storeBytes(office.path);
      expect(await lastOf(file)).toEqual({ kind: 'refused', reason });
      await expect(office.client.sheets.import({ file })).rejects.toMatchObject({
        code: 'SHEET_REFUSED',
        data: { reason },
      });
      expect(storeBytes(office.path)).toEqual(stored);
      expect(await office.client.channels.list()).toEqual([]);
    },
  );

  test('a directory that lies about the sizes inflates no further than it says', async () => {
    const bomb = await withPart(sheet, (xml) => xml + ' '.repeat(30_000_000));
    const event = await lastOf(lyingAbout(new Uint8Array(await bomb.arrayBuffer()), 20_000));
    expect(event).toMatchObject({ kind: 'refused', reason: 'damaged' });
  });

  test('two million strings are read within the limits, and a good file after them', async () => {
    let seed = 1;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) % 1_000_000;
    const file = await withPart(
      'xl/sharedStrings.xml',
      () => `<sst>${rowsOf(1_900_000, () => `<si><t>${next()}</t></si>`)}</sst>`,
    );
    expect(file.size).toBeLessThan(10_000_000);
    const event = await lastOf(file);
    expect(event?.kind).toBe('preview');
    expect(await lastOf(await sheetFile(sampleRows()))).toMatchObject({
      kind: 'preview',
      preview: { total: 0 },
    });
  });

  test.each([
    ['goes on without end', 'for (;;);', 'took-too-long', 1000],
    [
      'takes all memory',
      'const all = []; for (;;) all.push(new Array(100_000).fill({}));',
      'too-much-memory',
      20_000,
    ],
  ])('a reader that %s is ended', async (_what, code, reason, limitMs) => {
    const worker = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const readings = [];
    for await (const reading of readSheets(worker, new Uint8Array(8), limitMs)) readings.push(reading);
    expect(readings).toEqual([{ kind: 'refused', reason }]);
  });
});

describe('a cell that is never worked out', () => {
  const cell = /<c r="B4"[^>]*>.*?<\/c>/s;
  test.each([
    [
      'a formula with what Excel last made of it',
      '<c r="B4" t="str"><f>CONCATENATE("Bộ ","Chỉ huy")</f><v>Bộ Chỉ huy</v></c>',
      'formula',
    ],
    ['a formula without a value', '<c r="B4"><f>1+1</f></c>', 'formula'],
    [
      'a formula that goes outside',
      '<c r="B4" t="str"><f>WEBSERVICE("http://example.invalid")</f><v>x</v></c>',
      'formula',
    ],
    ['a shared formula under another prefix', '<c r="B4"><x:f t="shared" si="0"/><v>2</v></c>', 'formula'],
    ['a formula that failed', '<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'formula'],
    ['an error without its formula', '<c r="B4" t="e"><v>#N/A</v></c>', 'error-value'],
  ])('%s is named by its cell', async (_what, written, reason) => {
    const file = await withPart(sheet, (xml) => xml.replace(cell, written));
    const event = await lastOf(file);
    const problems = event?.kind === 'preview' ? event.preview.problems : [];
    expect(problems).toContainEqual({ sheet: 'Đơn vị', cell: 'B4', reason, value: '' });
    await expect(office.client.sheets.import({ file })).rejects.toMatchObject({ code: 'SHEET_FAULTY' });
  });

  test('formulas of colours and lists after the rows are none of the cells', async () => {
    const rule =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>';
    const extension = '<extLst><ext><xm:f>A1:A3</xm:f></ext></extLst>';
    const file = await withPart(sheet, (xml) =>
      xml.replace('</sheetData>', `</sheetData>${rule}${extension}`),
    );
    expect(await lastOf(file)).toMatchObject({ kind: 'preview', preview: { total: 0 } });
  });
});
