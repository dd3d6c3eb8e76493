import type { DeedRow } from '../../../shared/contract/historyShapes.ts';
import type { IconName } from '../../ui/Icon.tsx';

const entityIcons: Record<string, IconName> = {
  office: 'office',
  user: 'person',
  person: 'person',
  organisation: 'unit',
  place: 'place',
  channel: 'channels',
  rotationRule: 'channels',
  meeting: 'calendar',
  meetingEvent: 'calendar',
  calendarDay: 'calendar',
  memorandum: 'handshake',
  article: 'handshake',
  commitment: 'tasks',
  amendment: 'tasks',
  occurrence: 'tasks',
  followUp: 'tasks',
  term: 'translate',
  phrase: 'translate',
  clock: 'clock',
  recoveryCode: 'key',
};

/** The picture of a deed: what it did where that says more than what it was about. */
export function iconOf({ operation, act, subject, undoing }: DeedRow): IconName {
  if (undoing !== null) return 'undo';
  if (act === 'remove') return 'bin';
  if (operation.includes('.import')) return 'download';
  if (/password/i.test(operation)) return 'key';
  return entityIcons[subject?.entity ?? ''] ?? 'document';
}
