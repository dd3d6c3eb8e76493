import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPlanSheet } from '../../shared/documents/planSheet.ts';
import { renderSheetTemplate } from '../../shared/documents/sheetTemplate.ts';
import { planSourceOf } from '../support/sampleRecords.ts';
import { sampleRows } from '../support/sheetRows.ts';
import { schemaErrors, xmlParts } from '../support/wordFiles.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'excel-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: [string, () => Promise<Uint8Array>][] = [
  ['the plan of a year', () => renderPlanSheet(planSourceOf(2026))],
  ['the plan of a year without meetings', () => renderPlanSheet({ ...planSourceOf(2026), meetings: [] })],
  ['the template', () => renderSheetTemplate()],
  ['the template filled with the sample', () => renderSheetTemplate(sampleRows())],
];

test.each(files)('%s is a workbook after the schema of Excel', async (what, render) => {
  const path = join(folder, `${what}.xlsx`);
  writeFileSync(path, await render());
  expect(schemaErrors(path, 'Office2019')).toEqual([]);
});

test('the plan lies on its side and keeps its header rows in sight', async () => {
  const sheet = xmlParts(await renderPlanSheet(planSourceOf(2026))).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toMatch(/<pageSetup[^>]* orientation="landscape"/);
  expect(sheet).toMatch(/<pane[^>]* ySplit="4"[^>]* state="frozen"/);
});
