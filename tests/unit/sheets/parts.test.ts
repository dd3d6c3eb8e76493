import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanSheet, sheetPaths } from '../../../electron/engine/sheets/scanSheet.ts';
import { cellName } from '../../../shared/domain/sheetFile.ts';
import { windowOf } from '../../../shared/service/sheets/windows.ts';
import { Finder } from '../../../shared/service/sheets/finder.ts';

describe('the name of a cell', () => {
  test.each([
    [0, 0, 'A1'],
    [2, 4, 'C5'],
    [25, 0, 'Z1'],
    [26, 0, 'AA1'],
    [51, 9, 'AZ10'],
    [52, 0, 'BA1'],
    [701, 0, 'ZZ1'],
    [702, 0, 'AAA1'],
    [16_383, 1_048_575, 'XFD1048576'],
  ])('column %i of row %i is %s', (column, row, name) => {
    expect(cellName(column, row)).toBe(name);
  });
});

test('a window is counted from the first one of the rule, forwards and backwards', () => {
  const rule = { windowsFrom: '2026-10-01', everyMonths: 3 };
  expect([-7, -1, 0, 1].map((steps) => windowOf(rule, steps))).toEqual([
    { from: '2025-01-01', to: '2025-03-31' },
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-12-31' },
    { from: '2027-01-01', to: '2027-03-31' },
  ]);
});

describe('what a cell names', () => {
  const units = new Finder<string>();
  for (const name of ['Hà Tĩnh', 'Hạ Tinh', 'Thanh Hóa']) units.add(name, name);

  test('is found as it is written, whatever the letter case', () => {
    expect(units.find('hà tĩnh')).toEqual(['Hà Tĩnh']);
  });

  test('is found without its marks and with another place of the tone', () => {
    expect(units.find('Thanh Hoá')).toEqual(['Thanh Hóa']);
    expect(units.find('THANH HOA')).toEqual(['Thanh Hóa']);
  });

  test('is several where only the marks tell them apart, and none where there is none', () => {
    expect(units.find('Ha Tinh')).toEqual(['Hà Tĩnh', 'Hạ Tinh']);
    expect(units.find('Nghệ An')).toEqual([]);
  });
});

describe('a sheet that is scanned', () => {
  test('names each formula and each error by its cell', () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>' +
      "<row r='2'><c r='A2'><v>2</v></c><c r='B2' t='str'><f t=\"shared\" si=\"0\"/></c></row></sheetData></worksheet>";
    expect(scanSheet(xml)).toEqual([
      { cell: 'A1', reason: 'formula' },
      { cell: 'B1', reason: 'error-value' },
      { cell: 'B2', reason: 'formula' },
    ]);
  });

  test('finds every formula, wherever it stands and however it is written', () => {
    const formula = fc.constantFrom(
      '<f>1</f>',
      '<f/>',
      '<x:f a="1">2</x:f>',
      '<f\n>1</f>',
      '<f t="array" ref="A1">1</f>',
    );
    const filling = fc.constantFrom('', '<v>1</v>', '<is><t>&lt;f&gt;</t></is>', '<!-- c -->', '\n  ');
    const cells = fc.array(fc.tuple(filling, fc.option(formula, { nil: '' }), filling), { maxLength: 40 });
    fc.assert(
      fc.property(cells, (contents) => {
        const xml = contents.map(([a, f, b], at) => `<c r="${cellName(at, 0)}">${a}${f}${b}</c>`).join('');
        const expected = contents.flatMap(([, f], at) => (f === '' ? [] : [cellName(at, 0)]));
        const found = scanSheet(`<sheetData><row r="1">${xml}</row></sheetData>`);
        expect(found.map(({ cell }) => cell)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['0', '-1', '1e3', ' 2', '', '&#50;', 'x'])('is damaged where a row is written %j', (row) => {
    expect(() => scanSheet(`<sheetData><row r="${row}"><c><v>1</v></c></row></sheetData>`)).toThrow(
      expect.objectContaining({ reason: 'damaged' }),
    );
  });

  test('its part is found by the name it shows, with signs that XML escapes', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const parts = {
      'xl/workbook.xml': encode(
        '<workbook><sheets><sheet name="A &amp; B &#272;" sheetId="1" r:id="rId3"/><sheet r:id="rId1" name="Kênh"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': encode(
        '<Relationships><Relationship Target="worksheets/sheet1.xml" Id="rId1"/><Relationship Id="rId3" Target="/xl/worksheets/s2.xml"/></Relationships>',
      ),
    };
    const none = encode('<worksheet/>');
    const sheets = { 'xl/worksheets/s2.xml': none, 'xl/worksheets/sheet1.xml': none };
    expect([...sheetPaths({ ...parts, ...sheets })]).toEqual([
      ['A & B Đ', 'xl/worksheets/s2.xml'],
      ['Kênh', 'xl/worksheets/sheet1.xml'],
    ]);
    expect(() => sheetPaths(parts)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
});
