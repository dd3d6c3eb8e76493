import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Door } from '../../../electron/engine/types.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { bookMark } from '../../../shared/domain/turnBook.ts';
import type { Printing } from '../../../shared/domain/minutesPapers.ts';
import { stripWordBreaks } from '../../../shared/text/wordBreaks.ts';
import { importSample } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf, reasonsOf } from '../../support/officeStore.ts';
import { xmlParts } from '../../support/wordFiles.ts';
import { exeBytes, pdfBytes } from '../../support/scans.ts';
import {
  although,
  forcePrint,
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
let meeting: Meeting;
let first: Printing;

beforeAll(async () => {
  staff = await staffOf(office.engine);
  meeting = await meetingOf(staff.officer, 'KM', 28);
  await staff.secretary.minutes.begin({ meetingId: meeting.id });
});

const now = () => standing(staff.secretary, meeting.id);

async function write(client: Door['client'], side: 'vi' | 'lo', text: string): Promise<void> {
  const { segments } = await client.meetings.get({ id: meeting.id });
  const [segment] = segments;
  await client.minutes.saveSegment({ id: segment?.id ?? '', rev: segment?.rev ?? 0, side, text });
}

async function papers() {
  return staff.secretary.signing.papers({ minutesId: (await now()).id });
}

describe('before the print', () => {
  test('an unfinished text is not agreed, and what is missing is told with its text', async () => {
    await write(staff.secretary, 'vi', 'Hai bên thống nhất tuần tra.');
    const { id, rev } = await now();
    const { segments } = await staff.secretary.meetings.get({ id: meeting.id });
    await expect(staff.secretary.signing.agree({ id, rev })).rejects.toMatchObject({
      code: 'MINUTES_BLOCKED',
      data: {
        blockers: expect.arrayContaining([
          { reason: 'language-missing', textId: segments[0]?.id, side: 'lo', partyId: null },
        ]) as unknown,
      },
    });
  });

  test('a secretary does not print over what is missing, with or without a reason; a commander needs one', async () => {
    const { id, rev } = await now();
    const { secretary, commander } = staff;
    expect(await codeOf(secretary.signing.print({ id, rev, forcedReason: null }))).toBe('MINUTES_BLOCKED');
    expect(await codeOf(secretary.signing.print({ id, rev, forcedReason: although }))).toBe('NOT_ALLOWED');
    expect(await codeOf(commander.signing.print({ id, rev, forcedReason: null }))).toBe('MINUTES_BLOCKED');
    expect(await codeOf(commander.signing.print({ id, rev, forcedReason: ' ' }))).toBe('BAD_REQUEST');
    expect(await codeOf(commander.signing.print({ id, rev: rev + 1, forcedReason: although }))).toBe(
      'STALE_RECORD',
    );
    expect((await papers()).printings).toEqual([]);
  });
});

describe('the print', () => {
  test('two windows that print at once get one number', async () => {
    const minutes = await now();
    const outcomes = await Promise.allSettled([forcePrint(staff, minutes), forcePrint(staff, minutes)]);
    const printed = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(printed).toHaveLength(1);
    expect(refused).toMatchObject([{ code: 'STALE_RECORD' }]);
    expect(printed[0]).toMatchObject({ printedOn: '2026-11-24', forcedReason: although, voidedAt: null });
    expect(printed[0]?.number).toMatch(/^01\/BB-[A-Z0-9]+-KM$/);
    expect((await papers()).printings).toHaveLength(1);
    if (printed[0]) first = printed[0];
  });

  test('freezes the text', async () => {
    expect(await now()).toMatchObject({ status: 'printed-for-signature', number: first.number });
    expect(await codeOf(write(staff.secretary, 'vi', 'Sửa'))).toBe('MINUTES_FROZEN');
    const { id } = await now();
    expect(await codeOf(staff.secretary.decisions.add({ minutesId: id }))).toBe('MINUTES_FROZEN');
  });

  test('keeps one Word file for each party, its own side first, with number and code at the foot', async () => {
    const [print] = (await papers()).printings;
    expect(print?.files.map(({ name }) => name)).toEqual([
      'bien-ban-km-28-vn.docx',
      'bien-ban-km-28-la-km.docx',
    ]);
    const texts = [];
    for (const { id, size } of print?.files ?? []) {
      const file = await staff.commander.signing.file({ fileId: id });
      const content = Buffer.from(await file.arrayBuffer());
      expect(content.byteLength).toBe(size);
      const feet = [...xmlParts(content)].filter(([name]) => /footer\d+\.xml$/.test(name));
      // The first page and the others, in both languages.
      expect(feet).toHaveLength(4);
      for (const [, xml] of feet) expect(xml.replaceAll(/<[^>]+>/g, '')).toContain(first.code);
      texts.push(stripWordBreaks((await mammoth.extractRawText({ buffer: content })).value));
    }
    const [ours = '', theirs = ''] = texts;
    expect(ours.indexOf('BỘ CHỈ HUY')).toBeGreaterThan(0);
    const place = (text: string, name: RegExp): number => text.search(name);
    expect(place(ours, /QUẢNG TRỊ/)).toBeLessThan(place(ours, /KHĂM MUỘN/));
    expect(place(theirs, /KHĂM MUỘN/)).toBeLessThan(place(theirs, /QUẢNG TRỊ/));
  });

  test('bears a code with which the history verifies', async () => {
    const verified = await staff.officer.integrity.verify({ from: 'start', code: first.code });
    expect(verified.fault).toBeNull();
  });

  test('is voided with a reason; the next one has the same number and a new code, and both are kept', async () => {
    const { id, rev } = await now();
    await staff.secretary.signing.void({ id, rev, reason: 'Sửa số mốc tại bàn' });
    const open = await now();
    expect(open).toMatchObject({ status: 'drafting', number: first.number });
    await write(staff.secretary, 'vi', 'Hai bên thống nhất tuần tra mốc 524.');
    const second = await forcePrint(staff, await now());
    expect(second.number).toBe(first.number);
    expect(second.code).not.toBe(first.code);
    const { printings } = await papers();
    expect(printings.map(({ printing }) => [printing.code, printing.voidReason])).toEqual([
      [second.code, null],
      [first.code, 'Sửa số mốc tại bàn'],
    ]);
    expect(printings.every(({ files }) => files.length === 2)).toBe(true);
  });

  test('cannot be taken back through the history, nor can its voiding', async () => {
    const { deeds } = await staff.commander.history.deeds({});
    const standings = deeds
      .filter(({ operation }) => operation === 'signing.print' || operation === 'signing.void')
      .map(({ operation, standing: { is } }) => [operation, is]);
    expect(standings).toEqual([
      ['signing.print', 'sealed'],
      ['signing.void', 'never'],
      ['signing.print', 'sealed'],
    ]);
  });
});

describe('the signing', () => {
  const input = async (more: object = {}) => ({
    ...(({ id, rev }) => ({ id, rev }))(await now()),
    signedOn: '2026-11-24',
    signers: await signersOf(staff.officer, meeting),
    scan: scanOf(),
    outcomes: [],
    forcedReason: although,
    ...more,
  });

  test('keeps its meeting where and when the paper says', async () => {
    const { officer } = staff;
    const { channelId } = meeting;
    const seen = { channelId, seen: bookMark(await officer.channels.get({ id: channelId })) };
    const other = {
      meetingId: meeting.id,
      toDate: '2026-12-17',
      reason: { vi: 'Đường ngập', lo: '' },
      proposedBy: 'VN',
    };
    expect(await codeOf(officer.turns.move({ ...seen, ...other }))).toBe('MINUTES_FROZEN');
    expect((await officer.meetings.get({ id: meeting.id })).meeting.plannedOn).toBe('2026-12-16');
  });

  test('waits for the meeting to be held', async () => {
    expect(await codeOf(staff.commander.signing.sign(await input()))).toBe('MEETING_NOT_HELD');
    await holdMeeting(staff, meeting);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a program with the name of a PDF', exeBytes, 'not-a-scan'],
    ['half a PDF', pdfBytes.subarray(0, 150), 'cut-off'],
    ['more than 30 MB', new Uint8Array(30_000_001), 'too-large'],
  ])('refuses %s as its scan', async (_what, content, reason) => {
    const scan = scanOf(content);
    await expect(staff.commander.signing.sign(await input({ scan }))).rejects.toMatchObject({
      code: 'SCAN_REFUSED',
      data: { reason },
    });
    expect((await now()).status).toBe('printed-for-signature');
  });

  test('refuses days before the print and after today, unknown signers, and a stale revision', async () => {
    const { commander } = staff;
    const refusedFor = async (more: object) => reasonsOf(commander.signing.sign(await input(more)));
    expect(await refusedFor({ signedOn: '2026-11-23' })).toEqual(['signedOn before-print']);
    expect(await refusedFor({ signedOn: '2026-11-25' })).toEqual(['signedOn day-in-future']);
    const [own] = await signersOf(staff.officer, meeting);
    if (!own) throw new Error('no signer');
    expect(await refusedFor({ signers: [own, own] })).toEqual(['signers party-twice']);
    expect(await refusedFor({ signers: [{ ...own, partyId: 'LA-XX' }] })).toEqual(['signers unknown-party']);
    const { rev } = await now();
    expect(await codeOf(commander.signing.sign(await input({ rev: rev - 1 })))).toBe('STALE_RECORD');
    expect(await codeOf(commander.signing.sign(await input({ signedOn: '2026-02-30' })))).toBe('BAD_REQUEST');
  });

  test('needs both languages, or a commander and a reason', async () => {
    expect(await codeOf(staff.secretary.signing.sign(await input()))).toBe('NOT_ALLOWED');
    expect(await codeOf(staff.commander.signing.sign(await input({ forcedReason: null })))).toBe(
      'MINUTES_BLOCKED',
    );
  });

  test('is recorded with day, signers and scan, and the meeting follows', async () => {
    const signers = await signersOf(staff.officer, meeting);
    const signed = await staff.commander.signing.sign(await input());
    expect(signed).toMatchObject({
      status: 'signed',
      signedOn: '2026-11-24',
      signers,
      forcedReason: although,
    });
    const detail = await staff.secretary.meetings.get({ id: meeting.id });
    expect(detail.meeting.status).toBe('minutes-signed');
    const { scan } = await papers();
    expect(scan).toMatchObject({ name: 'ban-ky.pdf', mediaType: 'application/pdf', size: pdfBytes.length });
    const file = await staff.secretary.signing.file({ fileId: scan?.id ?? '' });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(pdfBytes);
  });

  test('leaves nothing to edit, void, print or take back', async () => {
    const { id, rev } = await now();
    const { commander, secretary } = staff;
    expect(await codeOf(write(secretary, 'lo', 'ສອງຝ່າຍ'))).toBe('MINUTES_FROZEN');
    expect(await codeOf(commander.signing.void({ id, rev, reason: 'Thử' }))).toBe('STALE_RECORD');
    expect(await codeOf(commander.signing.reopen({ id, rev, reason: 'Thử' }))).toBe('STALE_RECORD');
    expect(await codeOf(forcePrint(staff, { id, rev }))).toBe('STALE_RECORD');
    const { deeds } = await commander.history.deeds({ record: { entity: 'meeting', id: meeting.id } });
    expect([...new Set(deeds.map((deed) => deed.standing.is))].toSorted()).toEqual(['never', 'sealed']);
    const deed = deeds.find(({ operation }) => operation === 'signing.sign');
    const preview = await commander.history.previewUndo({ deedId: deed?.deedId ?? '', also: [] });
    const undo = commander.history.undo({ deedIds: preview.deedIds, expectedSeq: preview.seq });
    expect(await codeOf(undo)).toBe('SEALED');
  });
});

test('a file of another kind is not given out as a paper of minutes', async () => {
  expect(await codeOf(staff.secretary.signing.file({ fileId: meeting.id }))).toBe('NOT_FOUND');
});

describe('an annex', () => {
  test('is made to signed minutes only', async () => {
    const other = await meetingOf(staff.officer, 'SV', 15);
    expect(await codeOf(staff.secretary.signing.beginAnnex({ meetingId: other.id }))).toBe(
      'MINUTES_NOT_SIGNED',
    );
  });

  test('is numbered, empty, and goes its own way to the signature', async () => {
    const annex = await staff.secretary.signing.beginAnnex({ meetingId: meeting.id });
    expect(annex).toMatchObject({ annexNo: 1, status: 'drafting', number: null, copies: 2 });
    const second = await staff.secretary.signing.beginAnnex({ meetingId: meeting.id });
    expect(second.annexNo).toBe(2);
    const main = await staff.secretary.meetings.get({ id: meeting.id });
    expect(main.minutes?.annexNo).toBeNull();
    expect(main.annexes.map(({ annexNo }) => annexNo)).toEqual([1, 2]);
    const own = await staff.secretary.meetings.get({ id: meeting.id, minutesId: annex.id });
    expect([own.minutes?.id, own.segments, own.decisions]).toEqual([annex.id, [], []]);

    await staff.secretary.decisions.add({ minutesId: annex.id });
    const printed = await forcePrint(staff, await standing(staff.secretary, meeting.id, annex.id));
    expect(printed.number).toMatch(/^02\/BB-/);
    const { printings } = await staff.secretary.signing.papers({ minutesId: annex.id });
    expect(printings[0]?.files[0]?.name).toBe('bien-ban-km-28-phu-luc-1-vn.docx');
    expect((await now()).status).toBe('signed');
  });
});
