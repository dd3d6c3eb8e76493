import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderMinutes } from '../../shared/documents/minutesDocx.ts';
import { minutesSourceOf } from '../support/sampleRecords.ts';
import { readFonts } from '../support/wordFiles.ts';

let folder = '';
let pdf = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'printed-'));
  const docx = join(folder, 'minutes.docx');
  pdf = join(folder, 'minutes.pdf');
  writeFileSync(docx, await renderMinutes(minutesSourceOf('m-km-25', 'm-km-24'), readFonts()));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const job = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    docx,
  ];
  execFileSync('soffice', job, { stdio: 'ignore' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pagesOf(): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').filter((page) => page.trim() !== '');
}

test('LibreOffice sets the Lao in the embedded font, not in one of its own', () => {
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' });
  expect(fonts).toContain('Phetsarath-Regular');
  expect(fonts).toContain('Phetsarath-Bold');
  expect(fonts).not.toContain('DejaVu');
});

test('each version takes two pages, and its signatures stand whole on the last', () => {
  const pages = pagesOf();
  expect(pages).toHaveLength(4);
  const signed = pages.map((page) => page.match(/ĐẠI DIỆN BÊN/g)?.length ?? 0);
  expect(signed).toEqual([0, 2, 0, 0]);
  expect(pages[1]).toContain('Trung tá Thốt Loong Sỉ Sổm Mụt');
});

test('the page number stands on every page but the first of each version', () => {
  expect(pagesOf().map((page) => /Trang (\d\/\d)/.exec(page)?.[1])).toEqual([
    undefined,
    '2/2',
    undefined,
    '2/2',
  ]);
});
