import type { Page } from '@playwright/test';
import type { ChannelDetail } from '../../shared/contract/channels.ts';
import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { bookMark } from '../../shared/domain/turnBook.ts';
import { callFrom } from './pageCalls.ts';

interface Directory {
  persons: { id: string; organisationId: string }[];
}

const wording = { vi: 'Hai bên thống nhất.', lo: 'ສອງຝ່າຍເຫັນດີ.' };

/** The interpreter has checked every text that stands there. */
export async function checkAll(page: Page, meetingId: string): Promise<void> {
  const { segments, decisions } = await callFrom<MeetingDetail>(page, 'meetings.get', { id: meetingId });
  for (const { id, rev, state } of segments) {
    if (state !== 'checked') await callFrom(page, 'minutes.check', { id, rev, kind: 'segment' });
  }
  for (const { id, rev, state } of decisions) {
    if (state !== 'checked') await callFrom(page, 'minutes.check', { id, rev, kind: 'decision' });
  }
}

async function nameHeads(page: Page, meeting: Meeting, { channel }: ChannelDetail): Promise<void> {
  const { persons } = await callFrom<Directory>(page, 'directory.list', {});
  const delegations = channel.parties.map(({ partyId, organisationIds }) => ({
    partyId,
    headId: persons.find(({ organisationId }) => organisationIds.includes(organisationId))?.id ?? '',
    memberIds: [],
    interpreterId: null,
  }));
  await callFrom(page, 'minutes.nameDelegations', { id: meeting.id, rev: meeting.rev, delegations });
}

/**
 * Brings the minutes of the channel's next meeting to where both sides could agree: held, heads named, written
 * and checked, with one decision. Whoever is signed in has all the roles for it. Returns the meeting's id.
 */
export async function readyMinutes(page: Page): Promise<string> {
  const [meeting] = await callFrom<Meeting[]>(page, 'meetings.upcoming', { limit: 1 });
  if (!meeting) throw new Error('no meeting lies ahead');
  const { id: meetingId, channelId } = meeting;
  await callFrom(page, 'minutes.begin', { meetingId });
  const book = await callFrom<ChannelDetail>(page, 'channels.get', { id: channelId });
  const held = { meetingId, heldOn: '2026-11-24', absentPartyIds: [], asBilateral: false, reason: null };
  await callFrom(page, 'turns.recordHeld', { channelId, seen: bookMark(book), ...held });
  const {
    meeting: latest,
    segments,
    minutes,
  } = await callFrom<MeetingDetail>(page, 'meetings.get', {
    id: meetingId,
  });
  await nameHeads(page, latest, book);
  for (const { id, rev } of segments) {
    await callFrom(page, 'minutes.saveSegment', { id, rev, side: 'vi', text: wording.vi });
    await callFrom(page, 'minutes.saveSegment', { id, rev: rev + 1, side: 'lo', text: wording.lo });
  }
  const added = await callFrom<{ id: string; rev: number }>(page, 'decisions.add', {
    minutesId: minutes?.id,
  });
  const { id, rev } = added;
  await callFrom(page, 'minutes.saveDecision', { id, rev, side: 'vi', text: 'Sửa đường vào mốc 524.' });
  await callFrom(page, 'minutes.saveDecision', {
    id,
    rev: rev + 1,
    side: 'lo',
    text: 'ສ້ອມແປງເສັ້ນທາງ ຫຼັກໝາຍ 524.',
  });
  await checkAll(page, meetingId);
  return meetingId;
}
