import { beforeAll, describe, expect, test } from 'vitest';
import type { Door } from '../../../electron/engine/types.ts';
import type { Segment } from '../../../shared/domain/minutes.ts';
import { importSample, signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf, reasonsOf } from '../../support/officeStore.ts';

const office = engineOfFile(importSample);
let secretary: Door['client'];
let interpreter: Door['client'];
let meetingId = '';
let minutesId = '';

async function meetingOf(code: string, ordinal: number): Promise<string> {
  const channel = (await secretary.channels.list()).find((each) => each.code === code);
  const meetings = await secretary.meetings.list({ channelId: channel?.id ?? '' });
  return meetings.find((each) => each.ordinal === ordinal && each.status !== 'cancelled')?.id ?? '';
}

const detail = () => secretary.meetings.get({ id: meetingId });

/** What stands under the agenda item of this number, in order. */
async function under(no: number): Promise<Segment[]> {
  const { agenda, segments } = await detail();
  const item = agenda.find((each) => each.no === no);
  return segments.filter(({ agendaItemId }) => agendaItemId === item?.id);
}

async function one(no: number, index = 0): Promise<Segment> {
  const segment = (await under(no))[index];
  if (!segment) throw new Error(`no segment ${no}.${index + 1}`);
  return segment;
}

async function undoLast(entity: string, id: string): Promise<void> {
  const { deeds } = await secretary.history.deeds({ record: { entity, id } });
  const deedId = deeds[0]?.deedId ?? '';
  const { deedIds, seq } = await secretary.history.previewUndo({ deedId, also: [] });
  await secretary.history.undo({ deedIds, expectedSeq: seq });
}

beforeAll(async () => {
  secretary = await signedIn(office.engine, 'thu.ky');
  interpreter = await signedIn(office.engine, 'phien.dich');
  meetingId = await meetingOf('KM', 28);
  minutesId = (await secretary.minutes.begin({ meetingId, from: 'last' })).id;
});

describe('new minutes from the last ones', () => {
  test('have the wording of both languages, every figure emptied, nothing checked', async () => {
    const last = await secretary.minutes.lastBefore({ meetingId });
    expect(last?.ordinal).toBe(27);
    const { segments } = await detail();
    expect(segments).toHaveLength(5);
    expect(await one(2)).toMatchObject({
      vi: 'Hai bên đã tổ chức […] đợt tuần tra song phương với […] lượt cán bộ, chiến sĩ tham gia.',
      kind: 'report',
      side: 'JOINT',
      state: 'translated',
      reviewedBy: null,
      checkedText: null,
    });
    for (const { vi, lo, carriedFromId } of segments) {
      expect(`${vi}${lo}`).not.toMatch(/\p{Nd}/u);
      expect(carriedFromId).not.toBeNull();
    }
  });

  test('a channel without earlier minutes has none to begin from', async () => {
    const first = await meetingOf('3', 1);
    expect(await secretary.minutes.lastBefore({ meetingId: first })).toBeNull();
  });

  test('a text with a blank is not to be checked', async () => {
    const { id, rev } = await one(2);
    expect(await codeOf(interpreter.minutes.check({ kind: 'segment', id, rev }))).toBe('TEXT_INCOMPLETE');
  });
});

describe('segments', () => {
  test('are added after another one, split, joined, moved and deleted, and every step is taken back', async () => {
    const first = await one(2);
    const [added] = await secretary.minutes.addSegments({
      minutesId,
      agendaItemId: first.agendaItemId,
      afterId: first.id,
      side: 'VN',
      kind: 'proposal',
      texts: [{ vi: 'Câu một. Câu hai.', lo: 'ປະໂຫຍກໜຶ່ງ. ປະໂຫຍກສອງ.' }],
    });
    if (!added) throw new Error('nothing added');
    expect((await under(2)).map(({ id }) => id).indexOf(added.id)).toBe(1);

    const parts = await secretary.minutes.splitSegment({
      id: added.id,
      rev: added.rev,
      at: { vi: 8, lo: 12 },
    });
    expect(parts.map(({ vi, lo, kind, side }) => [vi, lo, kind, side])).toEqual([
      ['Câu một.', 'ປະໂຫຍກໜຶ່ງ.', 'proposal', 'VN'],
      ['Câu hai.', 'ປະໂຫຍກສອງ.', 'proposal', 'VN'],
    ]);
    expect((await under(2)).slice(1, 3).map(({ vi }) => vi)).toEqual(['Câu một.', 'Câu hai.']);

    const [head, tail] = parts;
    if (!head || !tail) throw new Error('no parts');
    const joined = await secretary.minutes.joinSegments({
      id: head.id,
      rev: head.rev,
      next: { id: tail.id, rev: tail.rev },
      joint: 'paragraph',
    });
    expect(joined.vi).toBe('Câu một.\nCâu hai.');
    expect(await under(2)).toHaveLength(3);

    const { agendaItemId } = await one(3);
    const moved = await secretary.minutes.moveSegment({
      id: joined.id,
      rev: joined.rev,
      agendaItemId,
      afterId: null,
    });
    expect((await one(3)).id).toBe(moved.id);
    await secretary.minutes.removeSegment({ id: moved.id, rev: moved.rev });
    expect((await under(3)).map(({ id }) => id)).not.toContain(moved.id);

    await undoLast('segment', moved.id);
    expect((await one(3)).id).toBe(moved.id);
    await undoLast('segment', moved.id);
  });

  test('a step on an old revision is refused and changes nothing', async () => {
    const { id, rev, agendaItemId } = await one(3);
    const old = { id, rev: rev - 1 };
    expect(await codeOf(secretary.minutes.removeSegment(old))).toBe('STALE_RECORD');
    expect(await codeOf(secretary.minutes.changeSegment({ ...old, kind: 'request' }))).toBe('STALE_RECORD');
    expect(await codeOf(secretary.minutes.splitSegment({ ...old, at: { vi: 1, lo: null } }))).toBe(
      'STALE_RECORD',
    );
    expect(await codeOf(secretary.minutes.moveSegment({ ...old, agendaItemId, afterId: null }))).toBe(
      'STALE_RECORD',
    );
    expect(await one(3)).toMatchObject({ id, rev });
  });

  test('go to no agenda item of another meeting, and change in no minutes that are signed', async () => {
    const { id, rev } = await one(3);
    const signed = await secretary.meetings.get({ id: await meetingOf('KM', 27) });
    const [item] = signed.agenda;
    const [segment] = signed.segments;
    if (!item || !segment) throw new Error('nothing signed');
    const move = { id, rev, agendaItemId: item.id, afterId: null };
    expect(await codeOf(secretary.minutes.moveSegment(move))).toBe('NOT_FOUND');
    const frozen = { id: segment.id, rev: segment.rev };
    const frozenCalls = [
      secretary.minutes.removeSegment(frozen),
      secretary.minutes.changeSegment({ ...frozen, kind: 'request' }),
      secretary.minutes.splitSegment({ ...frozen, at: { vi: 1, lo: null } }),
      interpreter.minutes.check({ kind: 'segment', ...frozen }),
      secretary.minutes.addComment({ textId: segment.id, side: null, text: 'Sửa?' }),
      secretary.minutes.removeAgendaItem({ id: item.id, rev: item.rev }),
      secretary.minutes.nameDelegations({ id: signed.meeting.id, rev: signed.meeting.rev, delegations: [] }),
      secretary.minutes.changeAgendaItem({
        id: item.id,
        rev: item.rev,
        title: item.title,
        minutes: 5,
        section: null,
      }),
    ];
    expect(await Promise.all(frozenCalls.map(codeOf))).toEqual([
      ...Array<string>(5).fill('MINUTES_FROZEN'),
      // Checked first: something stands under the item.
      signed.segments.some(({ agendaItemId }) => agendaItemId === item.id) ? 'IN_USE' : 'MINUTES_FROZEN',
      'MINUTES_FROZEN',
      'MINUTES_FROZEN',
    ]);
  });
});

describe('agenda and delegations', () => {
  test('an item is added, renamed, moved with its section and deleted while it is empty', async () => {
    const { agenda } = await detail();
    const title = { vi: 'Việc khác', lo: 'ວຽກອື່ນ' };
    const item = await secretary.minutes.addAgendaItem({
      meetingId,
      afterId: agenda[0]?.id ?? null,
      title,
      minutes: 10,
      section: { vi: 'Phần hai', lo: 'ພາກສອງ' },
    });
    expect(item).toMatchObject({ no: 2, title, minutes: 10 });
    const moved = await secretary.minutes.moveAgendaItem({ id: item.id, rev: item.rev, afterId: null });
    expect(moved.no).toBe(1);
    expect((await detail()).agenda.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    const used = (await detail()).agenda.find(({ no }) => no === 3);
    const inUse = secretary.minutes.removeAgendaItem({ id: used?.id ?? '', rev: used?.rev ?? 0 });
    await expect(inUse).rejects.toMatchObject({ code: 'IN_USE' });
    await secretary.minutes.removeAgendaItem({ id: moved.id, rev: moved.rev });
    expect((await detail()).agenda.map(({ title: { vi } }) => vi)).toEqual(
      agenda.map(({ title: { vi } }) => vi),
    );
  });

  test('delegations are named per party, nobody twice and no unknown party', async () => {
    const signed = await secretary.meetings.get({ id: await meetingOf('KM', 27) });
    const [first, second] = signed.meeting.delegations;
    if (!first || !second) throw new Error('no delegations');
    const { meeting } = await detail();
    const named = await secretary.minutes.nameDelegations({
      id: meetingId,
      rev: meeting.rev,
      delegations: [first, second],
    });
    expect(named.delegations).toEqual([first, second]);
    const twice = { ...first, memberIds: [first.headId] };
    const refused = secretary.minutes.nameDelegations({
      id: meetingId,
      rev: named.rev,
      delegations: [twice, { ...second, partyId: 'LA-XX' }],
    });
    expect(await reasonsOf(refused)).toEqual([
      'delegations.0 person-twice',
      'delegations.1.partyId unknown-party',
    ]);
  });
});

describe('between secretary and interpreter', () => {
  test('a check holds until a side changes, and comes back with the checked words', async () => {
    const { id, rev } = await one(4);
    const vi = 'Bên Lào đề nghị tiếp tục duy trì đường dây nóng.';
    const saved = await secretary.minutes.saveSegment({ id, rev, side: 'vi', text: vi });
    const checked = await interpreter.minutes.check({ kind: 'segment', id, rev: saved.rev });
    expect(await one(4)).toMatchObject({ state: 'checked', checkedText: { vi, lo: saved.lo } });
    const edit = { id, rev: checked.rev, side: 'vi' as const, text: `${vi} Thêm.` };
    const edited = await secretary.minutes.saveSegment(edit);
    expect(edited.state).toBe('needs-recheck');
    const waiting = await interpreter.minutes.waiting();
    expect(waiting.find(({ reason }) => reason === 'recheck')).toMatchObject({
      count: 1,
      first: { textId: id, side: 'lo' },
      meeting: { id: meetingId },
    });
    const back = await secretary.minutes.saveSegment({ id, rev: edited.rev, side: 'vi', text: vi });
    expect(back).toMatchObject({ state: 'checked', checkedText: { vi, lo: saved.lo } });
  });

  test('a comment waits for the other until it is closed, and stands in no document', async () => {
    const { id, lo, rev } = await one(2);
    const written = await interpreter.minutes.addComment({
      textId: id,
      side: 'vi',
      text: 'Số nào đúng đây?',
    });
    const answers = async () =>
      (await secretary.minutes.waiting()).filter(({ reason }) => reason === 'comment');
    expect(await answers()).toMatchObject([{ count: 1, first: { textId: id, side: 'vi' } }]);
    expect((await interpreter.minutes.waiting()).some(({ reason }) => reason === 'comment')).toBe(false);
    const closed = await secretary.minutes.resolveComment({ id: written.id, rev: written.rev });
    expect(await answers()).toEqual([]);
    await interpreter.minutes.reopenComment({ id: closed.id, rev: closed.rev });
    expect(await answers()).toHaveLength(1);
    expect(await secretary.minutes.comments({ minutesId })).toHaveLength(1);
    await secretary.minutes.saveSegment({ id, rev, side: 'lo', text: lo });
    const file = await secretary.minutes.exportWord({ meetingId });
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const texts = Object.entries(parts).filter(([name]) => name.endsWith('.xml'));
    expect(texts.length).toBeGreaterThan(3);
    expect(Object.keys(parts).filter((name) => name.includes('comments'))).toEqual([]);
    for (const [, bytes] of texts) expect(strFromU8(bytes)).not.toContain('Số nào đúng');
  });
});
