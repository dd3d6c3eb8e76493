import { describe, expect, test } from 'vitest';
import type { BlackoutEntry } from '../../../shared/domain/blackout.ts';
import type { CalendarDayEntry } from '../../../shared/domain/holiday.ts';
import type { YearProposal } from '../../../shared/domain/yearPlan.ts';
import { sampleFile, signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf } from '../../support/officeStore.ts';
import { takeBackNewest } from '../../support/takeBack.ts';

const office = engineOfFile(async (engine) => {
  const client = await signedIn(engine, 'quan.tri');
  await client.exchange.importOffice({
    memoranda: await sampleFile('sample-mou.json'),
    meetings: await sampleFile('sample-meetings.json'),
  });
  return client;
});

const all = { from: '2000-01-01', to: '2100-12-31' };

const makeUp: CalendarDayEntry = {
  country: 'VN',
  date: '2027-03-13',
  kind: 'working',
  name: { vi: 'Ngày làm bù', lo: '', en: '' },
  source: '123/TB-VPCP',
};

function blackout(change: Partial<BlackoutEntry> = {}): BlackoutEntry {
  return {
    kind: 'flood',
    name: { vi: 'Mùa lũ đường 12A', lo: 'ລະດູນ້ຳຖ້ວມ' },
    from: '2026-09-15',
    to: '2026-11-30',
    everyYear: true,
    channelIds: [],
    organisationIds: [],
    personIds: [],
    placeIds: [],
    route: '12A',
    isForbidden: true,
    source: null,
    ...change,
  };
}

describe('the calendar of a new office', () => {
  test('it covers no year until the table of the program is taken, in one deed', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const years = Array.from({ length: 12 }, (_, i) => 2024 + i);
    expect(await client.calendar.years()).toEqual([
      { country: 'VN', covered: [], shipped: years },
      { country: 'LA', covered: [], shipped: years },
    ]);
    await client.calendar.addDay(makeUp);
    const { count } = await client.calendar.takeShipped();
    expect(count).toBeGreaterThan(450);
    expect((await client.calendar.years()).map(({ covered }) => covered)).toEqual([years, years]);
    expect(await client.calendar.days(all)).toHaveLength(count + 1);
    expect(await codeOf(client.calendar.takeShipped())).toBe('ALREADY_IMPORTED');
    expect(await codeOf(client.calendar.importDays({ file: await sampleFile('holidays.json') }))).toBe(
      'ALREADY_IMPORTED',
    );
  });

  test('taken back as one, the table leaves what was typed by hand, and can be taken again', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    expect(await takeBackNewest(client)).toBe('calendar.takeShipped');
    expect(await client.calendar.days(all)).toMatchObject([{ date: '2027-03-13', kind: 'working' }]);
    expect((await client.calendar.takeShipped()).count).toBeGreaterThan(450);
  });

  test('the announced make-up Saturday of 2024 is a working day that names what it rests on', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    expect(await client.calendar.days({ from: '2024-05-04', to: '2024-05-04' })).toMatchObject([
      { country: 'VN', kind: 'working', confidence: 'announced' },
    ]);
  });

  test('a year whose days off were removed can be taken again, from the file or from the program', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const ofYear = (await client.calendar.days({ from: '2031-01-01', to: '2031-12-31' })).filter(
      ({ country, kind }) => country === 'LA' && kind === 'day-off',
    );
    for (const { id, rev } of ofYear) await client.calendar.removeDay({ id, rev });
    expect((await client.calendar.years())[1]?.covered).not.toContain(2031);
    const { count } = await client.calendar.importDays({ file: await sampleFile('holidays.json') });
    expect(count).toBe(ofYear.length);
    expect((await client.calendar.years())[1]?.covered).toContain(2031);
  });
});

describe('a day that somebody types', () => {
  test('it rests on its document, and is changed and removed at its revision only', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const entry = { ...makeUp, date: '2027-04-24', source: null };
    const day = await client.calendar.addDay(entry);
    expect(day).toMatchObject({ confidence: 'entered', rev: 1 });
    const changed = await client.calendar.changeDay({ ...day, entry: { ...entry, source: '9/TB' } });
    expect(changed).toMatchObject({ confidence: 'announced', source: '9/TB', rev: 2 });
    expect(await codeOf(client.calendar.changeDay({ ...day, entry }))).toBe('STALE_RECORD');
    expect(await codeOf(client.calendar.removeDay(day))).toBe('STALE_RECORD');
    await client.calendar.removeDay(changed);
    expect(await codeOf(client.calendar.removeDay(changed))).toBe('NOT_FOUND');
  });

  test('a shipped day keeps what stands behind it while its document is not named', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const [day] = await client.calendar.days({ from: '2027-09-02', to: '2027-09-02' });
    if (!day) throw new Error('2 September is a day off');
    const entry = { country: day.country, date: day.date, kind: day.kind, source: null };
    const renamed = await client.calendar.changeDay({
      ...day,
      entry: { ...entry, name: { ...day.name, vi: 'Quốc khánh' } },
    });
    expect(renamed).toMatchObject({ confidence: 'law', name: { vi: 'Quốc khánh' } });
  });

  test.each([
    ['a day off on a day that is off already', { date: '2027-01-01', kind: 'day-off' }, 'DAY_LISTED'],
    ['a make-up day on a day off', { date: '2027-01-01', kind: 'working' }, 'DAY_LISTED'],
    ['a day that does not exist', { date: '2026-02-30' }, 'BAD_REQUEST'],
    ['no name', { name: { vi: '', lo: '', en: '' } }, 'BAD_REQUEST'],
  ] as const)('%s is refused', async (_what, change, code) => {
    const client = await signedIn(office.engine, 'can.bo');
    expect(await codeOf(client.calendar.addDay({ ...makeUp, ...change }))).toBe(code);
  });
});

describe('blackouts', () => {
  test('one is added, changed and removed, each once', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const added = await client.blackouts.add(blackout());
    expect(added).toMatchObject({ rev: 1, everyYear: true, route: '12A' });
    const entry = blackout({ to: '2026-12-05' });
    const changed = await client.blackouts.change({ id: added.id, rev: added.rev, entry });
    expect(await client.blackouts.list()).toEqual([changed]);
    expect(await codeOf(client.blackouts.change({ id: added.id, rev: added.rev, entry }))).toBe(
      'STALE_RECORD',
    );
    await client.blackouts.remove(changed);
    expect(await client.blackouts.list()).toEqual([]);
    expect(await codeOf(client.blackouts.remove(changed))).toBe('NOT_FOUND');
  });

  test.each([
    ['that ends before it begins', { everyYear: false, to: '2026-09-01' }, 'BAD_REQUEST'],
    ['from a day that does not exist', { from: '2026-02-30' }, 'BAD_REQUEST'],
    ['of a channel that is not there', { channelIds: ['01935a00-0000-7000-8000-00000000ffff'] }, 'NOT_FOUND'],
  ])('one %s is refused', async (_what, change, code) => {
    const client = await signedIn(office.engine, 'can.bo');
    expect(await codeOf(client.blackouts.add(blackout(change)))).toBe(code);
    expect(await client.blackouts.list()).toEqual([]);
  });
});

describe('a year planned around them', () => {
  async function propose(input: { year: number; channelIds?: string[] }): Promise<YearProposal> {
    const client = await signedIn(office.engine, 'can.bo');
    for await (const event of await client.plans.propose(input)) {
      if (event.kind === 'proposal') return event.proposal;
    }
    throw new Error('no proposal');
  }

  test('no meeting of 2027 lies in the forbidden season of its channel; the others keep their days', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const before = await propose({ year: 2027 });
    const km = (await client.channels.list()).find(({ code }) => code === 'KM');
    if (!km) throw new Error('no channel KM');
    const season = await client.blackouts.add(
      blackout({ from: '2026-12-10', to: '2026-12-31', channelIds: [km.id] }),
    );
    const after = await propose({ year: 2027 });
    const last = (plan: YearProposal): (string | undefined)[] =>
      plan.meetings
        .filter(({ channelId, plannedOn }) => channelId === km.id && plannedOn > '2027-10')
        .map(({ plannedOn }) => plannedOn);
    expect(last(before)).toEqual(['2027-12-16']);
    expect(last(after)).toEqual(['2027-12-09']);
    expect(after.meetings.filter(({ channelId }) => channelId !== km.id)).toEqual(
      before.meetings.filter(({ channelId }) => channelId !== km.id),
    );
    await client.blackouts.remove(season);
  });

  test('one channel alone is planned where it is asked for', async () => {
    const client = await signedIn(office.engine, 'can.bo');
    const km = (await client.channels.list()).find(({ code }) => code === 'KM');
    if (!km) throw new Error('no channel KM');
    const { meetings, unfilled } = await propose({ year: 2027, channelIds: [km.id] });
    expect(meetings.map(({ ordinal }) => ordinal)).toEqual([29, 30, 31, 32]);
    expect([...meetings, ...unfilled].every(({ channelId }) => channelId === km.id)).toBe(true);
  });
});
