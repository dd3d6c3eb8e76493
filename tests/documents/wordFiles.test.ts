import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMinutes } from '../../shared/documents/minutesDocx.ts';
import type { MinutesSource } from '../../shared/documents/minutesModel.ts';
import { renderPlan } from '../../shared/documents/planDocx.ts';
import { stripWordBreaks } from '../../shared/text/wordBreaks.ts';
import { minutesSourceOf, planSourceOf } from '../support/sampleRecords.ts';
import { readFonts, schemaErrors, structureFaults, xmlParts } from '../support/wordFiles.ts';

const fonts = readFonts();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'word-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function withoutLao(source: MinutesSource): MinutesSource {
  const { minutes, segments } = source.detail;
  const detail = {
    ...source.detail,
    minutes: minutes && { ...minutes, status: 'drafting' as const, signedOn: null, number: '05/BB-QT-KM' },
    segments: segments.map((segment) => ({ ...segment, lo: '' })),
  };
  return { ...source, detail, demo: false };
}

const sources = {
  'before the merger': minutesSourceOf('m-km-21'),
  'with a reservation': minutesSourceOf('m-km-25', 'm-km-24'),
  'of three parties': minutesSourceOf('m-3-2', 'm-3-1'),
  'not held yet': minutesSourceOf('m-km-28', 'm-km-27'),
  'printed for signature': {
    ...minutesSourceOf('m-km-26', 'm-km-25'),
    print: { code: '1284-K7QM-2RXD-9FHT-W4NC' },
  },
  'unsigned, without Lao': withoutLao(minutesSourceOf('m-km-27', 'm-km-26')),
};

async function textOf(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return stripWordBreaks(value);
}

function faultsOf(docx: Uint8Array): unknown[] {
  const path = join(folder, 'file.docx');
  writeFileSync(path, docx);
  const schema = ['Office2016', 'Microsoft365'].flatMap((version) => schemaErrors(path, version));
  return [...schema, ...structureFaults(xmlParts(docx))];
}

describe.each(Object.entries(sources))('the minutes %s', (_name, source) => {
  let docx = new Uint8Array();
  beforeAll(async () => {
    docx = new Uint8Array(await renderMinutes(source, fonts));
  });

  test('are a sound Word file', () => {
    expect(faultsOf(docx)).toEqual([]);
  });

  test('hold every text of the meeting in both languages', async () => {
    const text = await textOf(docx);
    const { segments, decisions, agenda } = source.detail;
    const written = [...segments, ...decisions, ...agenda.map(({ title }) => title)];
    const missing = written.flatMap(({ vi, lo }) => [vi, lo]).filter((part) => !text.includes(part));
    expect(missing).toEqual([]);
  });

  test('are the same bytes when made again in another time zone', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    const again = await renderMinutes(source, fonts).finally(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });
    expect(Buffer.compare(again, docx)).toBe(0);
  });
});

test('a missing Lao text is marked once for each, in the Lao version alone', async () => {
  const source = sources['unsigned, without Lao'];
  const [vi = '', lo = ''] = (await textOf(await renderMinutes(source, fonts))).split('ສັນຕິພາບ');
  expect(vi).not.toContain('chưa có tiếng Lào');
  expect(lo.match(/chưa có tiếng Lào/g)).toHaveLength(source.detail.segments.length);
});

test('sample data is marked in every header, real data in none', async () => {
  const headersOf = async (source: MinutesSource) =>
    [...xmlParts(await renderMinutes(source, fonts))].filter(([name]) => /^word\/header\d/.test(name));
  const sample = await headersOf(sources['before the merger']);
  const real = await headersOf({ ...sources['before the merger'], demo: false });
  expect(sample.map(([, xml]) => xml.includes('DỮ LIỆU MẪU'))).toEqual([true, true, true, true]);
  expect(real.map(([, xml]) => xml.includes('DỮ LIỆU MẪU'))).toEqual([false, false, false, false]);
});

test('the page count of each version stands in its header', async () => {
  const parts = xmlParts(await renderMinutes(sources['with a reservation'], fonts));
  const counted = [...parts.values()].filter((xml) => xml.includes('SECTIONPAGES'));
  expect(counted).toHaveLength(2);
  for (const xml of counted) expect(xml).toMatch(/SECTIONPAGES<\/w:instrText>.*?<w:t[^>]*>2<\/w:t>/s);
});

test('Lao words may break in body text, never in a name', async () => {
  const xml =
    xmlParts(await renderMinutes(sources['with a reservation'], fonts)).get('word/document.xml') ?? '';
  expect(xml).toContain('\u200B');
  expect(xml).toContain('ທົດລອງ ສີສົມມຸດ');
  expect(stripWordBreaks(xml).split('ທົດລອງ ສີສົມມຸດ')).toHaveLength(xml.split('ທົດລອງ ສີສົມມຸດ').length);
});

test('a font file that Word would ignore is refused', async () => {
  const regular = new TextEncoder().encode('wOF2 is a web font');
  await expect(renderMinutes(sources['not held yet'], { ...fonts, regular })).rejects.toThrow(
    'the regular font is no TrueType file',
  );
});

test('the plan of a year is a sound Word file that names every host and place', async () => {
  const source = planSourceOf(2026);
  const docx = await renderPlan(source, fonts);
  expect(faultsOf(docx)).toEqual([]);
  const text = await textOf(docx);
  for (const name of ['Bộ Chỉ huy Quân sự tỉnh Khăm Muộn', 'ດ່ານສາກົນຈາລໍ', 'KẾ HOẠCH GIAO BAN', '16/12/2026']) {
    expect(text).toContain(name);
  }
  expect(Buffer.compare(await renderPlan(source, fonts), docx)).toBe(0);
});

test('the plan of a year without meetings is a sound Word file', async () => {
  const docx = await renderPlan({ ...planSourceOf(2026), meetings: [] }, fonts);
  expect(faultsOf(docx)).toEqual([]);
});
