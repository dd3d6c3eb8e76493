import { comingTurns } from '../../../shared/domain/rotation.ts';
import { describe, expect, test } from 'vitest';
import { importSample, sampleFile, signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf } from '../../support/officeStore.ts';

const office = engineOfFile(importSample);

async function channelOf(code: string) {
  const client = await signedIn(office.engine, 'can.bo');
  const channel = (await client.channels.list()).find((candidate) => candidate.code === code);
  if (!channel) throw new Error(`no channel ${code}`);
  return { client, detail: await client.channels.get({ id: channel.id }) };
}

describe('the sample in the store', () => {
  test('the office files are taken once only', async () => {
    const client = await signedIn(office.engine, 'quan.tri');
    const files = {
      memoranda: await sampleFile('sample-mou.json'),
      meetings: await sampleFile('sample-meetings.json'),
    };
    expect(await codeOf(client.exchange.importOffice(files))).toBe('ALREADY_IMPORTED');
    expect(await client.meetings.list({})).toHaveLength(18);
  });

  test('the coming turns of Khăm Muộn go on after the meeting that is invited', async () => {
    const { detail } = await channelOf('KM');
    expect(detail.meetings.at(-1)).toMatchObject({ ordinal: 28, hostPartyId: 'LA-KM', status: 'invited' });
    const coming = comingTurns(detail, 4).map(({ ordinal, hostPartyId }) => ({ ordinal, hostPartyId }));
    expect(coming).toEqual([
      { ordinal: 29, hostPartyId: 'VN' },
      { ordinal: 30, hostPartyId: 'LA-KM' },
      { ordinal: 31, hostPartyId: 'VN' },
      { ordinal: 32, hostPartyId: 'LA-KM' },
    ]);
  });

  test('the duty of the Lao side that is longest late comes first and names who of ours answers', async () => {
    const client = await signedIn(office.engine, 'lanh.dao');
    const [first] = await client.commitments.list();
    expect(first?.daysLate).toBeGreaterThan(0);
    expect(first?.commitment.responsiblePersonId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the plan of a year', () => {
  test('a planner proposes the due windows of 2027 and a plan is accepted once', async () => {
    const { client, detail } = await channelOf('KM');
    const events = [];
    for await (const event of await client.plans.propose({ year: 2027 })) events.push(event);
    const last = events.at(-1);
    if (last?.kind !== 'proposal') throw new Error('the planner ended without a proposal');
    const { meetings, unfilled } = last.proposal;
    expect(unfilled).toEqual([]);
    const own = meetings.filter((meeting) => meeting.channelId === detail.channel.id);
    expect(
      own.map(({ ordinal, hostPartyId, period }) => [ordinal, hostPartyId, period.from, period.to]),
    ).toEqual([
      [29, 'VN', '2027-01-01', '2027-03-31'],
      [30, 'LA-KM', '2027-04-01', '2027-06-30'],
      [31, 'VN', '2027-07-01', '2027-09-30'],
      [32, 'LA-KM', '2027-10-01', '2027-12-31'],
    ]);
    const [, second] = own;
    expect(await codeOf(client.plans.accept({ meetings: second ? [second] : [] }))).toBe('OUT_OF_STEP');
    const accepted = await client.plans.accept({ meetings: own });
    expect(accepted).toHaveLength(4);
    const [first] = accepted;
    await client.minutes.begin({ meetingId: first?.id ?? '' });
    const { agenda, segments } = await client.meetings.get({ id: first?.id ?? '' });
    expect(agenda.map(({ title }) => title.vi)).toContain('Thông qua và ký biên bản');
    expect(segments).toHaveLength(5);
    expect(await codeOf(client.plans.accept({ meetings: own }))).toBe('ORDINAL_TAKEN');
  });
});

test('what one window changes is told to the other, by topic', async () => {
  const { detail } = await channelOf('SV');
  const watcher = await signedIn(office.engine, 'phien.dich');
  const changes = await watcher.events.changes();
  const planned = detail.meetings.find(({ ordinal }) => ordinal === 15);
  const writer = await signedIn(office.engine, 'thu.ky');
  await writer.minutes.begin({ meetingId: planned?.id ?? '' });
  expect((await changes.next()).value).toEqual({ topics: ['minutes', 'meetings'] });
  await changes.return();
});

test('a stream of changes does not outlive its session', async () => {
  const watcher = await signedIn(office.engine, 'phien.dich');
  const changes = await watcher.events.changes();
  const end = changes.next();
  await watcher.sessions.signOut();
  expect(await end).toMatchObject({ done: true });
});

describe('the minutes', () => {
  test('typing is saved on the revision it was typed on, and a stale one gets both texts', async () => {
    const { detail } = await channelOf('KM');
    const client = await signedIn(office.engine, 'thu.ky');
    const meeting = detail.meetings.find(({ ordinal }) => ordinal === 28);
    if (!meeting) throw new Error('no meeting 28');
    await client.minutes.begin({ meetingId: meeting.id });
    const { segments } = await client.meetings.get({ id: meeting.id });
    const [segment] = segments;
    if (!segment) throw new Error('no segment');
    expect(segment).toMatchObject({ vi: '', lo: '', state: 'empty', rev: 1 });
    const vi = 'Hai bên đã tổ chức 1 đợt tuần tra song phương.';
    const saved = await client.minutes.saveSegment({ id: segment.id, rev: 1, side: 'vi', text: vi });
    expect(saved).toMatchObject({ vi, state: 'drafted', rev: 2 });
    const stale = client.minutes.saveSegment({ id: segment.id, rev: 1, side: 'lo', text: 'ສອງຝ່າຍ' });
    await expect(stale).rejects.toMatchObject({
      code: 'STALE_REVISION',
      data: { current: { vi, lo: '', rev: 2 } },
    });
    const history = await client.history.ofRecord({ entity: 'segment', id: segment.id });
    expect(history.find(({ field, after }) => field === 'vi' && after === vi)).toMatchObject({
      before: '',
      operation: 'minutes.saveSegment',
      userName: 'Thư ký (mẫu)',
    });
  });

  test('signed minutes take no more typing', async () => {
    const { detail } = await channelOf('KM');
    const client = await signedIn(office.engine, 'thu.ky');
    const signed = detail.meetings.find(({ ordinal }) => ordinal === 27);
    const { segments } = await client.meetings.get({ id: signed?.id ?? '' });
    const [segment] = segments;
    const edit = client.minutes.saveSegment({ id: segment?.id ?? '', rev: 1, side: 'vi', text: 'Sửa' });
    expect(await codeOf(edit)).toBe('MINUTES_FROZEN');
  });

  test('a commander may not write minutes', async () => {
    const { detail } = await channelOf('KM');
    const client = await signedIn(office.engine, 'lanh.dao');
    expect(await codeOf(client.minutes.begin({ meetingId: detail.meetings[0]?.id ?? '' }))).toBe(
      'NOT_ALLOWED',
    );
  });
});
