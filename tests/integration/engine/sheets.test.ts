import { describe, expect, test } from 'vitest';
import type { Door } from '../../../electron/engine/types.ts';
import type { SheetsEvent } from '../../../shared/contract/sheets.ts';
import { importSample, openTestEngine, signedIn, temporaryFolder } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { sampleRows, sheetFile } from '../../support/sheetRows.ts';
import { takeBackNewest } from '../../support/takeBack.ts';

type Client = Door['client'];

const office = engineOfFile((engine) => signedIn(engine, 'can.bo'));

async function lastOf(events: AsyncIterable<SheetsEvent>): Promise<SheetsEvent | undefined> {
  let last: SheetsEvent | undefined;
  for await (const event of events) last = event;
  return last;
}

const counts = { organisation: 11, place: 8, person: 13, channel: 3, meeting: 17 };

/** What a store holds, with names in place of ids, so that two stores can be compared. */
async function portrait(of: Client) {
  const { organisations, persons, places } = await of.directory.list();
  const books = await of.channels.books();
  const unit = (id: string | null) => organisations.find((one) => one.id === id)?.name.vi ?? null;
  const place = (id: string | null) => places.find((one) => one.id === id)?.name.vi ?? null;
  const byName = <T extends { name: { vi: string } }>(items: T[]): T[] =>
    items.toSorted((a, b) => (a.name.vi < b.name.vi ? -1 : 1));
  return {
    organisations: byName(organisations).map(({ id: _id, rev: _rev, successorId, ...rest }) => ({
      ...rest,
      successor: unit(successorId),
    })),
    places: byName(places).map(({ id: _id, rev: _rev, pairId, ...rest }) => ({
      ...rest,
      pair: place(pairId),
    })),
    persons: byName(persons.map((person) => ({ ...person, name: person.fullName }))).map(
      ({ id: _id, rev: _rev, organisationId, ...rest }) => ({ ...rest, unit: unit(organisationId) }),
    ),
    channels: books
      .map(({ channel: { code, name, level, business, parties, languages, closedOn } }) => ({
        code,
        name,
        level,
        business,
        languages,
        closedOn,
        parties: parties.map(({ organisationIds, letter: _letter, ...party }) => ({
          ...party,
          units: organisationIds.map(unit),
        })),
      }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** The meetings of a channel that a file can hold: what was cancelled is not among them. */
async function meetingsOf(of: Client, code: string) {
  const books = await of.channels.books();
  const { places } = await of.directory.list();
  const book = books.find(({ channel }) => channel.code === code);
  return (book?.meetings ?? [])
    .filter(({ status }) => status !== 'cancelled')
    .map(({ kind, ordinal, hostPartyId, placeId, period, plannedOn, heldOn, countsInRotation }) => ({
      kind,
      ordinal,
      hostPartyId,
      countsInRotation,
      place: places.find(({ id }) => id === placeId)?.name.vi,
      day: heldOn ?? plannedOn,
      isHeld: heldOn !== null,
      ...(ordinal === null ? {} : { period }),
    }));
}

describe('the sample in the template', () => {
  test('is previewed with counts and first records, and nothing is stored', async () => {
    const event = await lastOf(await office.client.sheets.preview({ file: await sheetFile(sampleRows()) }));
    if (event?.kind !== 'preview') throw new Error(`no preview but ${JSON.stringify(event)}`);
    const { first, ...rest } = event.preview;
    expect(rest).toEqual({ counts, problems: [], total: 0 });
    expect(first.filter(({ kind }) => kind === 'meeting')[3]).toEqual({
      kind: 'meeting',
      cell: 'A7',
      vi: 'KM',
      lo: 'KM',
      ordinal: null,
      date: '2025-10-22',
    });
    expect(await office.client.channels.list()).toEqual([]);
  });

  test('becomes the records that the office files give, as one deed that is taken back as one', async () => {
    const file = await sheetFile(sampleRows());
    expect(await office.client.sheets.import({ file })).toEqual({ counts, count: 52 });

    await using place = await temporaryFolder();
    const other = await openTestEngine(place.path);
    await importSample(other);
    const model = await signedIn(other, 'can.bo');
    expect(await portrait(office.client)).toEqual(await portrait(model));
    expect(await meetingsOf(office.client, 'KM')).toEqual(await meetingsOf(model, 'KM'));
    expect(await meetingsOf(office.client, '3')).toEqual(await meetingsOf(model, '3'));
    // The cadence of this channel changed at 14; the file only tells the present one.
    const days = (meetings: Awaited<ReturnType<typeof meetingsOf>>) =>
      meetings.map(({ period: _period, ...rest }) => rest);
    expect(days(await meetingsOf(office.client, 'SV'))).toEqual(days(await meetingsOf(model, 'SV')));
    await other.close();

    expect(await takeBackNewest(office.client)).toBe('sheets.import');
    expect(await office.client.channels.list()).toEqual([]);
    expect(await office.client.meetings.list({})).toEqual([]);
    expect(await office.client.directory.list()).toEqual({ organisations: [], persons: [], places: [] });
    // The same file is taken again once it was taken back.
    expect((await office.client.sheets.import({ file })).count).toBe(52);
  });

  test('goes on at the present state: whose turn it is, in which window', async () => {
    const books = await office.client.channels.books();
    const rules = books.map(({ channel, rules: [rule] }) => [
      channel.code,
      rule?.fromOrdinal,
      rule?.cycle,
      rule?.everyMonths,
      rule?.windowsFrom,
    ]);
    expect(rules.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
      ['3', 3, ['LA-SV', 'VN', 'LA-KM'], 12, '2027-07-01'],
      ['KM', 28, ['LA-KM', 'VN'], 3, '2026-10-01'],
      ['SV', 15, ['LA-SV', 'VN'], 4, '2026-11-01'],
    ]);
  });

  test('is refused a second time, cell by cell', async () => {
    const event = await lastOf(await office.client.sheets.preview({ file: await sheetFile(sampleRows()) }));
    const problems = event?.kind === 'preview' ? event.preview.problems : [];
    expect(problems[0]).toEqual({
      sheet: 'Đơn vị',
      cell: 'B4',
      reason: 'already-there',
      value: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình',
    });
    const found = new Set(problems.map(({ sheet, reason }) => `${sheet} ${reason}`));
    for (const one of ['Nơi already-there', 'Kênh code-taken', 'Cuộc họp already-there']) {
      expect(found).toContain(one);
    }
    await expect(office.client.sheets.import({ file: await sheetFile(sampleRows()) })).rejects.toMatchObject({
      code: 'SHEET_FAULTY',
    });
  });
});

test('meetings alone join a channel of the store, by code, key of the party and name of the place', async () => {
  const file = await sheetFile({
    meeting: [['km', 29, '17/03/2027', 'V', 'Đồng Hới', 'dự kiến']],
  });
  expect((await office.client.sheets.import({ file })).counts).toMatchObject({ meeting: 1, channel: 0 });
  expect((await meetingsOf(office.client, 'KM')).at(-1)).toEqual({
    kind: 'regular',
    ordinal: 29,
    hostPartyId: 'VN',
    countsInRotation: true,
    place: 'Đồng Hới',
    day: '2027-03-17',
    isHeld: false,
    period: { from: '2027-01-01', to: '2027-03-31' },
  });
});

test('a channel is entered at its present state without any of its meetings', async () => {
  const rows = sampleRows();
  const [channel] = rows.channel;
  if (!channel) throw new Error('no channel');
  await using place = await temporaryFolder();
  const other = await openTestEngine(place.path);
  const officer = await signedIn(other, 'can.bo');
  await officer.sheets.import({
    file: await sheetFile({ organisation: rows.organisation, channel: [channel] }),
  });
  const [book] = await officer.channels.books();
  expect(book?.meetings).toMatchObject([
    {
      ordinal: 27,
      hostPartyId: 'VN',
      heldOn: '2026-09-16',
      status: 'closed',
      period: { from: '2026-07-01', to: '2026-09-30' },
    },
  ]);
  await other.close();
});

test('stopping the preview ends its reader; the office.engine goes on', async () => {
  const events = await office.client.sheets.preview({ file: await sheetFile(sampleRows()) });
  await events.next();
  await events.return();
  expect(await office.client.channels.list()).toHaveLength(3);
});

test('a commander may look at the template but not import', async () => {
  const commander = await signedIn(office.engine, 'lanh.dao');
  expect((await commander.sheets.template()).name).toBe('giao-ban-mau.xlsx');
  await expect(commander.sheets.import({ file: await sheetFile({}) })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});
