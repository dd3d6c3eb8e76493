import type { Channel } from '../domain/channel.ts';
import { meetingDate, type Meeting } from '../domain/meeting.ts';

/**
 * `bien-ban-km-28.docx`; an extraordinary meeting has its day instead, `bien-ban-km-bt-2025-10-22.docx`, and an
 * annex its number, `bien-ban-km-28-phu-luc-1.docx`.
 */
export function minutesFileName(
  channel: Pick<Channel, 'code'>,
  meeting: Meeting,
  annexNo: number | null = null,
): string {
  const place = meeting.ordinal ?? `bt-${meetingDate(meeting)}`;
  const annex = annexNo === null ? '' : `-phu-luc-${annexNo}`;
  return `bien-ban-${channel.code.toLowerCase()}-${place}${annex}.docx`;
}
