import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';

/** When each item begins, as `HH:mm`, from the hour the meeting does; undefined where nobody knows that. */
export function agendaTimes(
  hours: Meeting['hours'],
  agenda: readonly Pick<AgendaItem, 'id' | 'minutes'>[],
): ReadonlyMap<string, string> | undefined {
  if (hours === null) return undefined;
  const [hour = 0, minute = 0] = hours.from.split(':').map(Number);
  let at = hour * 60 + minute;
  const times = new Map<string, string>();
  for (const { id, minutes } of agenda) {
    const clock = [Math.floor(at / 60) % 24, at % 60].map((part) => String(part).padStart(2, '0'));
    times.set(id, clock.join(':'));
    at += minutes;
  }
  return times;
}
