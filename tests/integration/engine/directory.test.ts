import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Door, Engine } from '../../../electron/engine/types.ts';
import { importSample, openTestEngine, signedIn, temporaryFolder } from '../../support/engine.ts';
import { codeOf, reasonsOf } from '../../support/officeStore.ts';
import { takeBackNewest } from '../../support/takeBack.ts';
import { xmlParts } from '../../support/wordFiles.ts';

type Client = Door['client'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;
let officer: Client;

beforeEach(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
  await importSample(engine);
  officer = await signedIn(engine, 'can.bo');
});

afterEach(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

async function unitNamed(vi: string) {
  const unit = (await officer.directory.list()).organisations.find(({ name }) => name.vi === vi);
  if (!unit) throw new Error(`no unit ${vi}`);
  return unit;
}

async function personNamed(vi: string) {
  const person = (await officer.directory.list()).persons.find(({ fullName }) => fullName.vi === vi);
  if (!person) throw new Error(`no person ${vi}`);
  return person;
}

async function placeNamed(vi: string) {
  const place = (await officer.directory.list()).places.find(({ name }) => name.vi === vi);
  if (!place) throw new Error(`no place ${vi}`);
  return place;
}

/** The directory without revisions, which go on when a deed is taken back. */
async function stateOf(client: Client): Promise<unknown> {
  const { organisations, persons, places } = await client.directory.list();
  const text = JSON.stringify({ organisations, persons, places }, (key, value: unknown) =>
    key === 'rev' ? undefined : value,
  );
  return JSON.parse(text);
}

const borderGuard = 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị';
const forest = 'Chi cục Kiểm lâm tỉnh Quảng Trị';
const successor = {
  country: 'VN' as const,
  kind: 'border-guard' as const,
  level: 'province' as const,
  province: 'quang-tri',
  name: { vi: '  Bộ đội Biên phòng Quảng Trị mới ', lo: 'ທະຫານຊາຍແດນກວາງຈິ' },
};

describe('a renaming', () => {
  test('holds from the next day on and changes no document of a day before it', async () => {
    // The last four that were held are of both channels in which the unit sat.
    const held = (await officer.meetings.list({})).filter(({ heldOn }) => heldOn !== null);
    const meetings = held.slice(-4);
    const sheets = async (): Promise<string[]> => {
      const all = [];
      for (const { id } of meetings) {
        const file = await officer.minutes.exportWord({ meetingId: id });
        const parts = xmlParts(new Uint8Array(await file.arrayBuffer()));
        all.push(parts.get('word/document.xml') ?? 'no document');
      }
      return all;
    };
    const before = await sheets();
    expect(before.some((xml) => xml.includes('Bộ đội Biên phòng'))).toBe(true);
    const { id, rev } = await unitNamed(borderGuard);
    const made = await officer.directory.renameOrganisation({
      unit: { id, rev },
      lastDay: '2026-09-30',
      successor,
    });
    expect(made).toMatchObject({
      name: { vi: 'Bộ đội Biên phòng Quảng Trị mới' },
      validFrom: '2026-10-01',
      validTo: null,
    });
    expect(await unitNamed(borderGuard)).toMatchObject({ validTo: '2026-09-30', successorId: made.id });
    expect(await sheets()).toEqual(before);
    const next = await officer.meetings.upcoming({ limit: 1 });
    const file = await officer.minutes.exportWord({ meetingId: next[0]?.id ?? '' });
    const xml = xmlParts(new Uint8Array(await file.arrayBuffer())).get('word/document.xml') ?? '';
    expect(xml.toUpperCase()).toContain('QUẢNG TRỊ MỚI');
  });

  test('of a unit that ended, on a day before its first or by a circle is refused', async () => {
    const { id, rev, validFrom } = await unitNamed(borderGuard);
    expect(validFrom).toBe('2025-07-01');
    const rename = (lastDay: string) =>
      officer.directory.renameOrganisation({ unit: { id, rev }, lastDay, successor });
    expect(await reasonsOf(rename('2025-06-30'))).toEqual(['lastDay begins-too-early']);
    expect(await codeOf(rename('2026-02-30'))).toBe('BAD_REQUEST');
    const old = await unitNamed('Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình');
    const again = officer.directory.renameOrganisation({ unit: old, lastDay: '2026-09-30', successor });
    expect(await reasonsOf(again)).toEqual(['units.0 already-ended']);
    const circle = officer.directory.changeOrganisation({
      ...(await unitNamed(borderGuard)),
      validTo: '2026-12-31',
      successorId: old.id,
    });
    expect(await reasonsOf(circle)).toEqual(['successorId circle']);
  });

  test('of a unit somebody else changed meanwhile is refused', async () => {
    const unit = await unitNamed(forest);
    await officer.directory.changeOrganisation({ ...unit, province: 'Quảng Trị' });
    const stale = officer.directory.renameOrganisation({ unit, lastDay: '2026-09-30', successor });
    expect(await codeOf(stale)).toBe('STALE_RECORD');
  });
});

test('a merger ends all its units; taken back, all serve again', async () => {
  const before = await stateOf(officer);
  const units = [await unitNamed(borderGuard), await unitNamed(forest)].map(({ id, rev }) => ({ id, rev }));
  const made = await officer.directory.mergeOrganisations({ units, lastDay: '2026-12-31', successor });
  for (const name of [borderGuard, forest]) {
    expect(await unitNamed(name)).toMatchObject({ validTo: '2026-12-31', successorId: made.id });
  }
  expect(await takeBackNewest(officer)).toBe('directory.mergeOrganisations');
  expect(await stateOf(officer)).toEqual(before);
});

describe('a person', () => {
  test('is added, transferred and leaves; each is taken back exactly', async () => {
    const post = await unitNamed('Đồn Biên phòng Cửa khẩu quốc tế Cha Lo');
    const states = [await stateOf(officer)];
    const added = await officer.directory.addPerson({
      fullName: { vi: 'Ngô Thử Việc', lo: '' },
      organisationId: post.id,
      rank: { vi: 'Đại úy', lo: 'ຮ້ອຍເອກ' },
      position: { vi: 'Trợ lý', lo: '' },
      since: '2024-05-01',
      earlier: [],
      roles: ['member'],
      leftOn: null,
      identityDocument: 'C7654321',
    });
    states.push(await stateOf(officer));
    const moved = await officer.directory.transferPerson({
      id: added.id,
      rev: added.rev,
      organisationId: (await unitNamed(borderGuard)).id,
      rank: { vi: 'Thiếu tá', lo: 'ພັນຕີ' },
      position: { vi: 'Trợ lý đối ngoại', lo: '' },
      since: '2026-03-01',
    });
    expect(moved).toMatchObject({ since: '2026-03-01', identityDocument: 'C7654321' });
    expect(moved.earlier).toMatchObject([{ organisationId: post.id, since: '2024-05-01' }]);
    states.push(await stateOf(officer));
    const { id, rev } = moved;
    expect(await reasonsOf(officer.directory.personLeft({ id, rev, leftOn: '2026-02-28' }))).toEqual([
      'leftOn begins-too-early',
    ]);
    const left = await officer.directory.personLeft({ id, rev, leftOn: '2026-10-31' });
    const again = officer.directory.transferPerson({ ...left, since: '2026-11-01' });
    expect(await reasonsOf(again)).toEqual(['since person-left']);
    const undone = [];
    for (const state of states.toReversed()) {
      undone.push(await takeBackNewest(officer));
      expect(await stateOf(officer)).toEqual(state);
    }
    expect(undone).toEqual(['directory.personLeft', 'directory.transferPerson', 'directory.addPerson']);
  });

  test('keeps the number of the passport to those who edit', async () => {
    const seen = await personNamed('Lê Giả Định');
    const { id, rev } = seen;
    const person = await officer.directory.person({ id });
    await officer.directory.changePerson({ ...person, rev, identityDocument: 'B1234567' });
    expect((await officer.directory.person({ id })).identityDocument).toBe('B1234567');
    for (const userName of ['can.bo', 'thu.ky']) {
      const client = await signedIn(engine, userName);
      expect(JSON.stringify(await client.directory.list())).not.toMatch(/B1234567|identityDocument/);
    }
    const secretary = await signedIn(engine, 'thu.ky');
    expect(await codeOf(secretary.directory.person({ id }))).toBe('NOT_ALLOWED');
    const history = JSON.stringify(await secretary.history.ofRecord({ entity: 'person', id }));
    expect(history).not.toContain('B1234567');
  });

  test('of an unknown unit or without a name is refused', async () => {
    const { id } = await personNamed('Lê Giả Định');
    const person = await officer.directory.person({ id });
    const lost = { ...person, organisationId: '01935a00-0000-7000-8000-00000000ffff' };
    expect(await reasonsOf(officer.directory.changePerson(lost))).toEqual(['organisationId unknown-unit']);
    const nameless = { ...person, fullName: { vi: '   ', lo: '' } };
    expect(await codeOf(officer.directory.changePerson(nameless))).toBe('BAD_REQUEST');
  });
});

describe('a gate', () => {
  test('that comes to face another one is named there by the same deed, and not after it is taken back', async () => {
    const before = await stateOf(officer);
    const naPhao = await placeNamed('Cửa khẩu quốc tế Na Phàu');
    const chaLo = await placeNamed('Cửa khẩu quốc tế Cha Lo');
    const added = await officer.directory.addPlace({
      country: 'VN',
      kind: 'gate',
      name: { vi: 'Cửa khẩu phụ Cà Ròong', lo: '' },
      pairId: naPhao.id,
      gateLevel: 'secondary',
      markers: '544',
    });
    expect((await placeNamed('Cửa khẩu quốc tế Na Phàu')).pairId).toBe(added.id);
    expect((await placeNamed('Cửa khẩu quốc tế Cha Lo')).pairId).toBeNull();
    expect(await takeBackNewest(officer)).toBe('directory.addPlace');
    expect(await stateOf(officer)).toEqual(before);
    const { rev } = await placeNamed('Cửa khẩu quốc tế Cha Lo');
    await officer.directory.changePlace({ ...chaLo, rev, kind: 'town', pairId: null });
    expect(await placeNamed('Cửa khẩu quốc tế Cha Lo')).toMatchObject({ kind: 'town', gateLevel: null });
    expect((await placeNamed('Cửa khẩu quốc tế Na Phàu')).pairId).toBeNull();
    expect(await takeBackNewest(officer)).toBe('directory.changePlace');
    expect(await stateOf(officer)).toEqual(before);
  });

  test('faces no town and no gate of its own country', async () => {
    const chaLo = await placeNamed('Cửa khẩu quốc tế Cha Lo');
    const town = await placeNamed('Thà Khẹc');
    const own = await placeNamed('Cửa khẩu quốc tế Lao Bảo');
    const change = (pairId: string) => officer.directory.changePlace({ ...chaLo, pairId });
    expect(await reasonsOf(change(town.id))).toEqual(['pairId no-gate']);
    expect(await reasonsOf(change(own.id))).toEqual(['pairId same-country']);
  });
});

describe('a removal', () => {
  test('of what others name counts them; of what nobody names it can be taken back', async () => {
    const unit = await unitNamed(borderGuard);
    await expect(officer.directory.removeOrganisation(unit)).rejects.toMatchObject({
      code: 'IN_USE',
      data: {
        uses: expect.arrayContaining([
          { entity: 'person', count: 4 },
          { entity: 'organisation', count: 1 },
          { entity: 'channel', count: 1 },
        ]) as unknown,
      },
    });
    const head = await personNamed('Nguyễn Văn Thử');
    expect(await codeOf(officer.directory.removePerson(head))).toBe('IN_USE');
    const before = await stateOf(officer);
    const place = await officer.directory.addPlace({
      country: 'LA',
      kind: 'town',
      name: { vi: 'Nhôm Ma Lạt', lo: 'ຍົມມະລາດ' },
      pairId: null,
      gateLevel: null,
      markers: null,
    });
    await officer.directory.removePlace(place);
    expect(await stateOf(officer)).toEqual(before);
    expect(await takeBackNewest(officer)).toBe('directory.removePlace');
    expect((await placeNamed('Nhôm Ma Lạt')).id).toBe(place.id);
  });
});
