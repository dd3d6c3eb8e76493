import type { Meeting } from '../../shared/domain/meeting.ts';
import type { RotationRule } from '../../shared/domain/rotation.ts';
import { TurnRefused } from '../../shared/domain/turnBook.ts';
import type { CancelMeeting, PostponeMeeting } from '../../shared/domain/turnInputs.ts';
import { recordHeld, scheduleRegular } from '../../shared/domain/turnMeetings.ts';
import { cancelMeeting, postponeMeeting } from '../../shared/domain/turnPostponed.ts';
import type { ChannelBook } from '../../shared/domain/channelBook.ts';
import { counter, emptyBook } from './turnHistories.ts';

export const acting = { today: '2027-12-31', newId: counter() };
export const flood = { vi: 'Lũ trên đường 12A', lo: 'ນ້ຳຖ້ວມ' };
export const document = '12/CV-ĐN';
const days = ['2027-03-17', '2027-06-16', '2027-09-15', '2027-12-15'];

/** Khăm Muộn's channel from ordinal 29: Viet Nam, then Khammouane, each quarter of 2027. */
export function planned(cycle = ['VN', 'LA-KM'], policies: Partial<RotationRule> = {}): ChannelBook {
  const book = emptyBook(cycle, 29, { windowsFrom: '2027-01-01', ...policies });
  return days.reduce<ChannelBook>(
    (before, plannedOn) =>
      scheduleRegular(before, { plannedOn, placeId: null, hours: null, dayReason: null }, acting),
    book,
  );
}

export function ahead(book: ChannelBook): (string | number | null)[][] {
  return book.meetings
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))
    .map(({ ordinal, hostPartyId, plannedOn }) => [ordinal, hostPartyId, plannedOn]);
}

export function idOf(book: ChannelBook, ordinal: number): string {
  return (
    book.meetings.find((meeting) => meeting.ordinal === ordinal && meeting.status !== 'cancelled')?.id ?? ''
  );
}

export function postpone(book: ChannelBook, ordinal: number, more: Partial<PostponeMeeting>): ChannelBook {
  const cause = { reason: flood, proposedBy: 'LA-KM', agreedIn: null };
  const input = { ...cause, meetingId: idOf(book, ordinal), toDate: null, turn: 'kept', ...more } as const;
  return postponeMeeting(book, input, acting);
}

export function cancel(book: ChannelBook, ordinal: number, more: Partial<CancelMeeting>): ChannelBook {
  const cause = { reason: flood, proposedBy: 'LA-KM', agreedIn: null };
  const input = {
    ...cause,
    meetingId: idOf(book, ordinal),
    replacementOn: null,
    turn: 'kept',
    ...more,
  } as const;
  return cancelMeeting(book, input, acting);
}

export function hold(book: ChannelBook, ordinal: number, more: object = {}): ChannelBook {
  const meeting = book.meetings.find(({ id }) => id === idOf(book, ordinal));
  const heldOn = meeting?.plannedOn ?? '';
  const input = {
    meetingId: meeting?.id ?? '',
    heldOn,
    absentPartyIds: [],
    asBilateral: false,
    reason: null,
  };
  return recordHeld(book, { ...input, ...more }, acting);
}

export function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof TurnRefused ? [error.reason, error.ordinal] : error;
  }
  return 'nothing refused it';
}

export function withStatus(book: ChannelBook, ordinal: number, status: Meeting['status']): ChannelBook {
  const change = (meeting: Meeting): Meeting =>
    meeting.ordinal === ordinal ? { ...meeting, status, agreement: 'agreed' } : meeting;
  return { ...book, meetings: book.meetings.map(change) };
}
