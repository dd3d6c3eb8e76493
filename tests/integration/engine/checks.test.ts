import { beforeAll, describe, expect, test } from 'vitest';
import type { Door } from '../../../electron/engine/types.ts';
import type { Segment } from '../../../shared/domain/minutes.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { importSample, signedIn } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf } from '../../support/officeStore.ts';
import { forcePrint, meetingOf, staffOf, standing, type Staff } from '../../support/signing.ts';

const office = engineOfFile(importSample);
let staff: Staff;
let interpreter: Door['client'];
let meeting: Meeting;
let minutesId: string;

const why = 'Tên riêng, phiên dịch đã xem.';
const finding = '["length","the text","side","lo"]';

async function firstSegment(): Promise<Segment> {
  const [segment] = (await staff.secretary.meetings.get({ id: meeting.id })).segments;
  if (!segment) throw new Error('no segment');
  return segment;
}

async function write(vi: string, lo: string): Promise<Segment> {
  const { id, rev } = await firstSegment();
  const { rev: next } = await staff.secretary.minutes.saveSegment({ id, rev, side: 'vi', text: vi });
  return staff.secretary.minutes.saveSegment({ id, rev: next, side: 'lo', text: lo });
}

const left = () => staff.commander.checks.dismissals({ minutesId });

beforeAll(async () => {
  staff = await staffOf(office.engine);
  interpreter = await signedIn(office.engine, 'phien.dich');
  meeting = await meetingOf(staff.officer, 'KM', 28);
  minutesId = (await staff.secretary.minutes.begin({ meetingId: meeting.id })).id;
});

describe('a warning', () => {
  test('is left with a reason, by whom and when, once, and the history tells it', async () => {
    const { id: textId } = await firstSegment();
    const deed = { textId, check: 'length', finding, reason: why };
    const dismissal = await interpreter.checks.dismiss(deed);
    expect(dismissal).toMatchObject({ minutesId, ...deed });
    expect(dismissal.dismissedAt).toMatch(/^2026-11-24T/);
    expect(await staff.secretary.checks.dismiss({ ...deed, reason: 'Lần nữa' })).toEqual(dismissal);
    expect(await left()).toEqual([dismissal]);
    const { deeds } = await staff.secretary.history.deeds({ record: { entity: 'meeting', id: meeting.id } });
    expect(deeds.map(({ operation }) => operation)).toContain('checks.dismiss');
  });

  test('is not left without a reason, nor under a name that no check has', async () => {
    const { id: textId } = await firstSegment();
    const deed = { textId, check: 'length', finding: 'other', reason: why };
    expect(await codeOf(interpreter.checks.dismiss({ ...deed, reason: '  ' }))).toBe('BAD_REQUEST');
    expect(await codeOf(interpreter.checks.dismiss({ ...deed, check: 'no-check' }))).toBe('FINDING_IS_ERROR');
    expect(await codeOf(interpreter.checks.dismiss({ ...deed, textId: meeting.id }))).toBe('NOT_FOUND');
    expect(await left()).toHaveLength(1);
  });

  test('is taken back as it was seen', async () => {
    const [standingOne] = await left();
    const { id = '', rev = 0 } = standingOne ?? {};
    expect(await codeOf(staff.secretary.checks.takeBack({ id, rev: rev + 1 }))).toBe('STALE_RECORD');
    expect(await staff.secretary.checks.takeBack({ id, rev })).toEqual({ id });
    expect(await left()).toEqual([]);
    expect(await codeOf(staff.secretary.checks.takeBack({ id, rev }))).toBe('NOT_FOUND');
  });
});

describe('an error', () => {
  test.each(['number', 'blank', 'decision-owner'])('%s is never left', async (check) => {
    const { id: textId } = await firstSegment();
    const deed = { textId, check, finding, reason: why };
    expect(await codeOf(staff.secretary.checks.dismiss(deed))).toBe('FINDING_IS_ERROR');
  });

  const blockersNow = async (): Promise<string[]> => {
    const { id, rev } = await standing(staff.secretary, meeting.id);
    try {
      await staff.secretary.signing.print({ id, rev, forcedReason: null });
      return [];
    } catch (error) {
      const { data } = error as { data: { blockers: { reason: string }[] } };
      return data.blockers.map(({ reason }) => reason);
    }
  };

  test('keeps the minutes from being printed until it is mended', async () => {
    const { segments } = await staff.secretary.meetings.get({ id: meeting.id });
    for (const { id, rev } of segments.slice(1)) await staff.secretary.minutes.removeSegment({ id, rev });
    await write('Thu giữ 15.200 viên.', 'ຍຶດໄດ້ 12.500 ເມັດ.');
    expect(await blockersNow()).toContain('errors');
    await write('Thu giữ 15.200 viên.', 'ຍຶດໄດ້ ໑໕.໒໐໐ ເມັດ.');
    expect(await blockersNow()).not.toContain('errors');
    await write('Thu giữ […] viên.', 'ຍຶດໄດ້ […] ເມັດ.');
    expect(await blockersNow()).toContain('errors');
  });
});

test('nothing is left or taken back once the text is frozen', async () => {
  const { id: textId } = await firstSegment();
  const { id, rev } = await staff.officer.checks.dismiss({ textId, check: 'length', finding, reason: why });
  await forcePrint(staff, await standing(staff.secretary, meeting.id));
  const deed = { textId, check: 'length', finding: 'other', reason: why };
  expect(await codeOf(staff.secretary.checks.dismiss(deed))).toBe('MINUTES_FROZEN');
  expect(await codeOf(staff.secretary.checks.takeBack({ id, rev }))).toBe('MINUTES_FROZEN');
});
