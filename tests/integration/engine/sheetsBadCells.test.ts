import { describe, expect, test } from 'vitest';
import type { SheetProblem } from '../../../shared/contract/sheets.ts';
import type { WorkbookCell } from '../../../shared/documents/workbook.ts';
import { signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { sampleRows, sheetFile, type SheetRows } from '../../support/sheetRows.ts';
import { storeBytes } from '../../support/storeBytes.ts';

const office = engineOfFile((engine) => signedIn(engine, 'quan.tri'));

/** Writes into a cell of the file by its name; records begin in row 4. */
function put(rows: SheetRows, at: `${keyof SheetRows}!${string}`, value: WorkbookCell): void {
  const [, sheet = '', letters = '', line = ''] = /^(\w+)!([A-Z]+)(\d+)$/.exec(at) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = rows[sheet as keyof SheetRows][Number(line) - 4];
  if (!row) throw new Error(`no row for ${at}`);
  row[column - 1] = value;
}

async function problemsOf(
  edit: (rows: SheetRows) => void,
): Promise<{ file: File; problems: SheetProblem[] }> {
  const rows = sampleRows();
  edit(rows);
  const file = await sheetFile(rows);
  for await (const event of await office.client.sheets.preview({ file })) {
    if (event.kind === 'preview') return { file, problems: event.preview.problems };
  }
  throw new Error('no preview');
}

const bad: [what: string, edit: (rows: SheetRows) => void, expected: string[]][] = [
  [
    'a day that does not exist',
    (rows) => put(rows, 'meeting!C5', '30/02/2026'),
    ['Cuộc họp!C5 no-such-day 30/02/2026'],
  ],
  [
    'a day in the order of another country',
    (rows) => put(rows, 'meeting!C5', '2026/02/30'),
    ['Cuộc họp!C5 not-a-date 2026/02/30'],
  ],
  [
    'a number where a day belongs',
    (rows) => put(rows, 'organisation!H4', 45_000),
    ['Đơn vị!H4 not-a-date 45000'],
  ],
  [
    'an end before its beginning',
    (rows) => put(rows, 'organisation!I4', '31/12/2023'),
    ['Đơn vị!I4 ends-before-it-begins '],
  ],
  [
    'a cycle with an unknown party',
    (rows) => put(rows, 'channel!Z4', 'VN; LA-SV; LA-KM'),
    ['Kênh!Z4 unknown-party LA-SV'],
  ],
  [
    'a host who does not sit in the channel',
    (rows) => put(rows, 'meeting!D4', 'LA-SV'),
    ['Cuộc họp!D4 wrong-host LA-SV'],
  ],
  [
    'a planned host out of turn, who would have been Khăm Muộn',
    (rows) => put(rows, 'meeting!D12', 'VN'),
    ['Cuộc họp!D12 wrong-host LA-KM'],
  ],
  ['an ordinal that is missing', (rows) => void rows.meeting.splice(1, 1), ['Cuộc họp!B5 ordinal-gap 22']],
  [
    'an ordinal that stands twice in a channel',
    (rows) => put(rows, 'meeting!B5', 21),
    ['Cuộc họp!B5 ordinal-twice 21', 'Cuộc họp!B6 ordinal-gap 22'],
  ],
  [
    'meetings out of their order',
    (rows) => put(rows, 'meeting!C5', '01/03/2025'),
    ['Cuộc họp!C5 out-of-order 12/03/2025'],
  ],
  [
    'an ordinal that is no number',
    (rows) => put(rows, 'meeting!B4', 'XXI'),
    ['Cuộc họp!B4 not-a-number XXI'],
  ],
  ['an ordinal of zero', (rows) => put(rows, 'meeting!B4', 0), ['Cuộc họp!B4 not-a-number 0']],
  [
    'a meeting that was held in days to come',
    (rows) => put(rows, 'meeting!F12', 'đã họp'),
    ['Cuộc họp!C12 day-in-future '],
  ],
  [
    'a last meeting that the two sheets tell differently',
    (rows) => put(rows, 'channel!AJ4', '15/09/2026'),
    ['Cuộc họp!C11 disagrees 15/09/2026'],
  ],
  ['a last meeting without its host', (rows) => put(rows, 'channel!AI4', ''), ['Kênh!AH4 last-incomplete ']],
  [
    'an unknown unit',
    (rows) => put(rows, 'person!C4', 'Đồn Biên phòng Ra Mai'),
    ['Người!C4 unknown-unit Đồn Biên phòng Ra Mai'],
  ],
  ['an unknown place', (rows) => put(rows, 'meeting!E4', 'Hà Nội'), ['Cuộc họp!E4 unknown-place Hà Nội']],
  ['an unknown channel', (rows) => put(rows, 'meeting!A12', 'XK'), ['Cuộc họp!A12 unknown-channel XK']],
  [
    'a code of a channel that stands twice',
    (rows) => put(rows, 'channel!A6', 'SV'),
    ['Kênh!A6 twice-in-file SV', ...[18, 19, 20].map((row) => `Cuộc họp!A${row} unknown-channel 3`)],
  ],
  [
    'a code with an accent',
    (rows) => put(rows, 'channel!A6', 'ĐÔI'),
    ['Kênh!A6 wrong-code ĐÔI', ...[18, 19, 20].map((row) => `Cuộc họp!A${row} unknown-channel 3`)],
  ],
  [
    'two rules for one table: the same units about the same thing',
    (rows) => {
      const [km = []] = rows.channel;
      rows.channel.push(km.map((cell, column) => (column === 0 ? 'KMB' : cell)));
    },
    ['Kênh!A7 overlapping-rules KM'],
  ],
  [
    'a code of a unit that stands twice',
    (rows) => put(rows, 'organisation!A14', 'kl-qt'),
    ['Đơn vị!A14 twice-in-file kl-qt'],
  ],
  [
    'successors that go round',
    (rows) => {
      put(rows, 'organisation!J5', 'bdbp-qb');
      put(rows, 'organisation!I5', '31/12/2026');
    },
    ['Đơn vị!J5 circle bdbp-qb'],
  ],
  [
    'a successor in the other country',
    (rows) => put(rows, 'organisation!J4', 'qs-km'),
    ['Đơn vị!J4 country-differs qs-km'],
  ],
  [
    'a unit of a channel that nobody knows',
    (rows) => put(rows, 'channel!O4', 'qs-km; ca-ct'),
    ['Kênh!O4 unknown-unit ca-ct'],
  ],
  [
    'a unit of the other country',
    (rows) => put(rows, 'channel!O4', 'kl-qt'),
    ['Kênh!O4 country-differs kl-qt'],
  ],
  ['two parties with one letter', (rows) => put(rows, 'channel!L4', 'V'), ['Kênh!L4 letter-twice V']],
  [
    'a word that is none of the choices',
    (rows) => put(rows, 'organisation!E4', 'Dân quân'),
    ['Đơn vị!E4 not-chosen Dân quân'],
  ],
  ['a cell that has to be filled in', (rows) => put(rows, 'person!F4', '  '), ['Người!F4 needed ']],
  ['a text without end', (rows) => put(rows, 'person!A4', 'x'.repeat(301)), ['Người!A4 too-long 300']],
  [
    'a gate that another one faces already',
    (rows) => put(rows, 'place!E6', 'Cửa khẩu quốc tế Na Phàu'),
    ['Nơi!E6 pair-taken Cửa khẩu quốc tế Na Phàu'],
  ],
];

describe('a cell that is wrong', () => {
  test.each(bad)('%s is named by its cell; nothing is stored', async (_what, edit, expected) => {
    const before = storeBytes(office.path);
    const { file, problems } = await problemsOf(edit);
    expect(problems.map(({ sheet, cell, reason, value }) => `${sheet}!${cell} ${reason} ${value}`)).toEqual(
      expected,
    );
    await expect(office.client.sheets.import({ file })).rejects.toMatchObject({
      code: 'SHEET_FAULTY',
      data: { total: expected.length },
    });
    expect(storeBytes(office.path)).toEqual(before);
  });
});

test('HTML and what looks like a formula is taken as the text it is, and goes out again harmless', async () => {
  const rows = sampleRows();
  put(rows, 'person!A4', '<img src=x onerror=alert(1)>');
  put(rows, 'person!F4', '=HYPERLINK("http://example.invalid";"bấm")');
  put(rows, 'place!A11', '+Cay Xỏn');
  for (const row of rows.meeting) if (row[4] === 'thành phố Cay Xỏn Phôm Vi Hản') row[4] = '+Cay Xỏn';
  await office.client.sheets.import({ file: await sheetFile(rows) });
  const { persons, places } = await office.client.directory.list();
  const person = persons.find(({ fullName }) => fullName.vi.includes('img'));
  expect(person).toMatchObject({
    fullName: { vi: '<img src=x onerror=alert(1)>' },
    position: { vi: '=HYPERLINK("http://example.invalid";"bấm")' },
  });
  expect(places.map(({ name }) => name.vi)).toContain('+Cay Xỏn');
});
