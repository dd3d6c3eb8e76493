import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../electron/engine/types.ts';
import { writeWorkbook } from '../../../shared/documents/workbook.ts';
import { openTestEngine, sampleFile, signedIn, temporaryFolder } from '../../support/engine.ts';
import { withPart } from '../../support/hostileSheets.ts';
import { codeOf, reasonsOf } from '../../support/officeStore.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;

beforeAll(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
  const client = await signedIn(engine, 'phien.dich');
  await client.vocabulary.importTerms({ file: await sampleFile('glossary.csv') });
  await client.vocabulary.importPhrases({ file: await sampleFile('phrases.csv') });
});

afterAll(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

const term = {
  vi: 'chốt dân quân',
  lo: 'ຈຸດກອງຫຼອນ',
  en: 'militia post',
  source: '',
  confidence: 'low' as const,
  category: 'border',
  note: '',
};
const header = 'vi,lo,category';

function csv(...lines: string[]): File {
  return new File([[header, ...lines].join('\n')], 'moi.csv');
}

async function excel(rows: (string | number)[][], name = 'moi.xlsx'): Promise<File> {
  const content = await writeWorkbook([
    { name: 'Thuật ngữ', rows, widths: [], headerRows: 1, isLandscape: false },
  ]);
  return new File([new Uint8Array(content)], name);
}

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((caught: unknown) => caught);
  const { data } = error as { data?: { problems?: { path: string; reason: string }[] } };
  if (data?.problems === undefined) throw error;
  return data.problems.map(({ path, reason }) => `${path} ${reason}`);
}

describe('a term', () => {
  test('is added, approved by an interpreter, and loses that by new words', async () => {
    const secretary = await signedIn(engine, 'thu.ky');
    const interpreter = await signedIn(engine, 'phien.dich');
    const added = await secretary.vocabulary.addTerm({ ...term, vi: `  ${term.vi} ` });
    expect(added).toMatchObject({ ...term, review: 'native', reviewedBy: null, rev: 1 });
    const { id } = added;
    expect(await codeOf(secretary.vocabulary.approveTerm({ id, rev: 1 }))).toBe('NOT_ALLOWED');
    const approved = await interpreter.vocabulary.approveTerm({ id, rev: 1 });
    const { user } = await interpreter.sessions.current();
    expect(approved).toMatchObject({ confidence: 'high', review: 'reviewed', reviewedBy: user?.id });
    expect(approved.reviewedAt).not.toBeNull();
    expect(await codeOf(secretary.vocabulary.changeTerm({ ...term, id, rev: 1 }))).toBe('STALE_RECORD');
    const noted = await secretary.vocabulary.changeTerm({ ...term, id, rev: 2, note: 'xã' });
    expect(noted).toMatchObject({ confidence: 'high', review: 'reviewed', note: 'xã' });
    const changed = await secretary.vocabulary.changeTerm({ ...term, id, rev: 3, lo: 'ຈຸດກອງຫຼອນບ້ານ' });
    expect(changed).toMatchObject({ confidence: 'low', review: 'native', reviewedBy: null });
    expect(await codeOf(secretary.vocabulary.removeTerm({ id, rev: 4 }))).toBe('NOT_ALLOWED');
    await interpreter.vocabulary.removeTerm({ id, rev: 4 });
    expect((await interpreter.vocabulary.terms()).some((one) => one.id === id)).toBe(false);
    expect(await codeOf(interpreter.vocabulary.approveTerm({ id, rev: 4 }))).toBe('NOT_FOUND');
    const { deeds } = await interpreter.history.deeds({ record: { entity: 'term', id } });
    expect(deeds.map(({ operation }) => operation)).toEqual([
      'vocabulary.removeTerm',
      'vocabulary.changeTerm',
      'vocabulary.changeTerm',
      'vocabulary.approveTerm',
      'vocabulary.addTerm',
    ]);
  });

  test('is refused twice, without Lao letters, and misspelt', async () => {
    const client = await signedIn(engine, 'thu.ky');
    const reasons = (change: Partial<typeof term>) =>
      reasonsOf(client.vocabulary.addTerm({ ...term, ...change }));
    expect(await reasons({ vi: 'BIÊN giới' })).toEqual(['vi term-taken']);
    expect(await reasons({ lo: 'chot' })).toEqual(['lo no-lao']);
    expect(await reasons({ lo: 'ນໍ້າ' })).toEqual(['lo lao-misspelt']);
  });
});

test('a phrase needs the same placeholders in both languages, and a code of its own', async () => {
  const client = await signedIn(engine, 'phien.dich');
  const phrase = {
    code: 'AGR-16',
    section: 'agreement',
    vi: 'Gặp nhau ngày {date}.',
    lo: 'ພົບກັນວັນທີ {date}.',
    en: '',
    source: '',
    confidence: 'medium' as const,
  };
  const reasons = (change: Partial<typeof phrase>) =>
    reasonsOf(client.vocabulary.addPhrase({ ...phrase, ...change }));
  expect(await reasons({ lo: 'ພົບກັນ {place}.' })).toEqual(['lo placeholders-differ']);
  expect(await reasons({ code: 'agr-01' })).toEqual(['code phrase-taken']);
  const { id, rev } = await client.vocabulary.addPhrase(phrase);
  expect(await client.vocabulary.approvePhrase({ id, rev })).toMatchObject({ confidence: 'high', rev: 2 });
  const changed = await client.vocabulary.changePhrase({ ...phrase, id, rev: 2, vi: 'Gặp ngày {date}.' });
  expect(changed).toMatchObject({ review: 'native', confidence: 'medium' });
  await client.vocabulary.removePhrase({ id, rev: 3 });
});

describe('a file', () => {
  test('is shown before it is taken: new, changed and unchanged, by key', async () => {
    const client = await signedIn(engine, 'phien.dich');
    const border = (await client.vocabulary.terms()).find(({ vi }) => vi === 'biên giới');
    await client.vocabulary.approveTerm({ id: border?.id ?? '', rev: border?.rev ?? 0 });
    const file = csv('Biên giới,ແດນ,border', 'suối Tà Rì,ຫ້ວຍຕາຣີ,place');
    const preview = await client.vocabulary.preview({ file, kind: 'term' });
    expect(preview).toMatchObject({ added: 1, changed: 1, unchanged: 0, losesApproval: 1 });
    expect(preview.entries).toEqual([
      {
        line: 2,
        state: 'changed',
        losesApproval: true,
        vi: 'Biên giới',
        lo: 'ແດນ',
        before: { vi: 'biên giới', lo: 'ຊາຍແດນ' },
      },
      { line: 3, state: 'added', losesApproval: false, vi: 'suối Tà Rì', lo: 'ຫ້ວຍຕາຣີ', before: null },
    ]);
    expect((await client.vocabulary.terms()).some(({ vi }) => vi === 'suối Tà Rì')).toBe(false);
    expect(await client.vocabulary.importTerms({ file })).toEqual({ count: 2 });
    const after = (await client.vocabulary.terms()).find(({ vi }) => vi === 'Biên giới');
    expect(after).toMatchObject({ id: border?.id, lo: 'ແດນ', review: 'native', reviewedBy: null });
  });

  test.each(['term', 'phrase'] as const)(
    'of every %s goes out and comes in again unchanged',
    async (kind) => {
      const client = await signedIn(engine, 'phien.dich');
      const total = (await client.vocabulary[kind === 'term' ? 'terms' : 'phrases']()).length;
      for (const format of ['csv', 'xlsx'] as const) {
        const file = await client.vocabulary.export({ kind, format });
        expect(file.name).toBe(`${kind === 'term' ? 'thuat-ngu' : 'cau-mau'}.${format}`);
        expect(await client.vocabulary.preview({ file, kind })).toMatchObject({
          added: 0,
          changed: 0,
          unchanged: total,
        });
      }
    },
  );

  test('of Excel may have words of either language over its columns and in its cells', async () => {
    const client = await signedIn(engine, 'phien.dich');
    const file = await excel([
      ['Tiếng Việt', 'ພາສາລາວ', 'Lĩnh vực', 'Độ tin cậy'],
      ['ngầm tràn', 'ຂົວນ້ຳລົ້ນ', 'place', 'vừa'],
    ]);
    expect(await client.vocabulary.importTerms({ file })).toEqual({ count: 1 });
    const added = (await client.vocabulary.terms()).find(({ vi }) => vi === 'ngầm tràn');
    expect(added).toMatchObject({ lo: 'ຂົວນ້ຳລົ້ນ', confidence: 'medium', review: 'native', en: '' });
  });

  test('with anything wrong is refused by line and reason, and nothing of it is stored', async () => {
    const client = await signedIn(engine, 'phien.dich');
    const before = await client.vocabulary.terms();
    const ragged = csv('thiếu,ດີ', 'a,ກ,b,c');
    expect(await problemsOf(client.vocabulary.importTerms({ file: ragged }))).toEqual([
      '2 wrong-cell-count',
      '3 wrong-cell-count',
    ]);
    const file = csv(
      'tốt,ດີ,border',
      ',ດີ,border',
      'không Lào,dee,border',
      'TỐT,ດີ,border',
      '"=HYPERLINK(""x"")",ດີ,border',
      'phông\u0007cũ,ນໍ້າ,border',
    );
    const expected = [
      '3.vi needed',
      '4.lo no-lao',
      '5.vi duplicate-key',
      '6.vi formula',
      '7.vi control-character',
    ];
    expect(await problemsOf(client.vocabulary.preview({ file, kind: 'term' }))).toEqual(expected);
    expect(await problemsOf(client.vocabulary.importTerms({ file }))).toEqual(expected);
    expect(await client.vocabulary.terms()).toEqual(before);
  });

  test('needs its columns, each once, and none that is not ours', async () => {
    const client = await signedIn(engine, 'phien.dich');
    const take = (head: string) =>
      problemsOf(client.vocabulary.importTerms({ file: new File([`${head}\n`], 'a.csv') }));
    expect(await take('vi,lo,màu')).toEqual(['1.màu unknown-column', '1.category missing-column']);
    expect(await take('vi,Tiếng Việt,lo,category')).toEqual(['1.Tiếng Việt column-twice']);
    expect(await take('')).toEqual([
      '1.vi missing-column',
      '1.lo missing-column',
      '1.category missing-column',
    ]);
    const notes = new File([new Uint8Array([0xd0, 0xcf, 0x11])], 'a.csv');
    expect(await problemsOf(client.vocabulary.importTerms({ file: notes }))).toEqual([' not-utf8']);
  });

  test('of Excel with formulas, or that is none, is refused', async () => {
    const client = await signedIn(engine, 'phien.dich');
    const formula = await withPart('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/s,
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>vi</t></is></c><c r="B1" t="inlineStr"><is><t>lo</t></is></c>' +
          '<c r="C1" t="inlineStr"><is><t>category</t></is></c></row>' +
          '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><f>A2</f><v>1</v></c></row></sheetData>',
      ),
    );
    expect(await problemsOf(client.vocabulary.importTerms({ file: formula }))).toEqual(['2.lo formula']);
    const fake = new File(['vi;lo'], 'a.xlsx');
    expect(await codeOf(client.vocabulary.importTerms({ file: fake }))).toBe('SHEET_REFUSED');
  });

  test('that leaves for a spreadsheet runs nothing there, and comes back as it was', async () => {
    const client = await signedIn(engine, 'phien.dich');
    const added = await client.vocabulary.addTerm({ ...term, vi: '-2+3', note: '=cmd|calc' });
    const file = await client.vocabulary.export({ kind: 'term', format: 'csv' });
    const text = await file.text();
    const start = new Uint8Array(await file.arrayBuffer()).slice(0, 6);
    expect([...start]).toEqual([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('vi,')]);
    expect(text).toContain("'-2+3,");
    expect(text).toContain("'=cmd|calc");
    expect(text).not.toMatch(/(?:^|,)[=+\-@]/m);
    expect(await client.vocabulary.preview({ file, kind: 'term' })).toMatchObject({ added: 0, changed: 0 });
    await client.vocabulary.removeTerm({ id: added.id, rev: added.rev });
  });
});
