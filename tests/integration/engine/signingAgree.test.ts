import { beforeAll, expect, test } from 'vitest';
import type { Door } from '../../../electron/engine/types.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { importSample, signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf } from '../../support/officeStore.ts';
import {
  holdMeeting,
  meetingOf,
  scanOf,
  signersOf,
  staffOf,
  standing,
  type Staff,
} from '../../support/signing.ts';

const office = engineOfFile(importSample);
let staff: Staff;
let interpreter: Door['client'];
let meeting: Meeting;

const now = () => standing(staff.secretary, meeting.id);
const seen = async () => (({ id, rev }) => ({ id, rev }))(await now());
const detail = () => staff.secretary.meetings.get({ id: meeting.id });

async function writeAndCheck(): Promise<void> {
  for (const { id } of (await detail()).segments) {
    for (const [side, text] of [
      ['vi', 'Hai bên thống nhất.'],
      ['lo', 'ສອງຝ່າຍເຫັນດີ.'],
    ] as const) {
      const segment = (await detail()).segments.find((one) => one.id === id);
      await staff.secretary.minutes.saveSegment({ id, rev: segment?.rev ?? 0, side, text });
    }
    const segment = (await detail()).segments.find((one) => one.id === id);
    await interpreter.minutes.check({ id, rev: segment?.rev ?? 0, kind: 'segment' });
  }
}

async function checkFirst(): Promise<void> {
  const [segment] = (await detail()).segments;
  await interpreter.minutes.check({ id: segment?.id ?? '', rev: segment?.rev ?? 0, kind: 'segment' });
}

async function editFirst(text: string): Promise<void> {
  const [segment] = (await detail()).segments;
  await staff.secretary.minutes.saveSegment({
    id: segment?.id ?? '',
    rev: segment?.rev ?? 0,
    side: 'vi',
    text,
  });
}

beforeAll(async () => {
  staff = await staffOf(office.engine);
  interpreter = await signedIn(office.engine, 'phien.dich');
  meeting = await meetingOf(staff.officer, 'KM', 28);
  await staff.secretary.minutes.begin({ meetingId: meeting.id });
  await writeAndCheck();
});

test('a text that is whole and checked is agreed; an edit makes it a draft again, and so does taking one back', async () => {
  expect((await staff.secretary.signing.agree(await seen())).status).toBe('agreed');
  await editFirst('Hai bên thống nhất tuần tra.');
  expect((await now()).status).toBe('drafting');
  expect(await codeOf(staff.secretary.signing.agree(await seen()))).toBe('MINUTES_BLOCKED');
  await checkFirst();
  await staff.secretary.signing.agree(await seen());
  const { deeds } = await staff.secretary.history.deeds({ record: { entity: 'meeting', id: meeting.id } });
  const edit = deeds.find(({ operation }) => operation === 'minutes.saveSegment');
  const preview = await staff.secretary.history.previewUndo({ deedId: edit?.deedId ?? '', also: [] });
  await staff.secretary.history.undo({ deedIds: preview.deedIds, expectedSeq: preview.seq });
  expect((await detail()).segments[0]?.vi).toBe('Hai bên thống nhất.');
  expect((await now()).status).toBe('drafting');
});

test('what was agreed is opened again with a reason, which is kept; the agreeing itself is never taken back', async () => {
  const [first] = (await detail()).segments;
  if (first?.state !== 'checked') await checkFirst();
  const { id, rev } = await staff.secretary.signing.agree(await seen());
  const opened = await staff.secretary.signing.reopen({ id, rev, reason: 'Bên bạn xin đọc lại' });
  expect(opened).toMatchObject({ status: 'drafting', reopenReason: 'Bên bạn xin đọc lại' });
  expect(await codeOf(staff.secretary.signing.reopen({ id, rev, reason: 'Nữa' }))).toBe('STALE_RECORD');
  const { deeds } = await staff.commander.history.deeds({ record: { entity: 'minutes', id } });
  const own = deeds.filter(({ operation }) => /^signing\.(agree|reopen)$/.test(operation));
  expect(own.length).toBeGreaterThan(2);
  expect([...new Set(own.map((deed) => deed.standing.is))]).toEqual(['never']);
});

test('with heads, copies and agreement a secretary prints and signs, and nobody has to give a reason', async () => {
  const signers = await signersOf(staff.officer, meeting);
  const { meeting: latest } = await detail();
  const delegations = signers.map(({ partyId, personId }) => ({
    partyId,
    headId: personId,
    memberIds: [],
    interpreterId: null,
  }));
  await staff.secretary.minutes.nameDelegations({ id: latest.id, rev: latest.rev, delegations });
  expect(await codeOf(staff.secretary.signing.print({ ...(await seen()), forcedReason: null }))).toBe(
    'MINUTES_BLOCKED',
  );
  await staff.secretary.signing.agree(await seen());
  const printing = await staff.secretary.signing.print({ ...(await seen()), forcedReason: 'Không cần' });
  expect(printing.forcedReason).toBeNull();
  await holdMeeting(staff, (await detail()).meeting);
  const given = { signedOn: '2026-11-24', scan: scanOf(), outcomes: [], forcedReason: null };
  const oneOnly = signers.slice(0, 1);
  const refused = staff.secretary.signing.sign({ ...(await seen()), ...given, signers: oneOnly });
  await expect(refused).rejects.toMatchObject({
    code: 'INPUT_REFUSED',
    data: { faults: [{ path: 'signers', reason: 'signer-missing' }] },
  });
  const signed = await staff.secretary.signing.sign({ ...(await seen()), ...given, signers });
  expect(signed).toMatchObject({ status: 'signed', forcedReason: null });
  const after = (await detail()).meeting;
  const change = staff.secretary.minutes.nameDelegations({ id: after.id, rev: after.rev, delegations: [] });
  expect(await codeOf(change)).toBe('MINUTES_FROZEN');
});
