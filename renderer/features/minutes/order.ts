import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Segment } from '../../../shared/domain/minutes.ts';

type Outline = Pick<MeetingDetail, 'agenda' | 'segments'>;

/** The segments of an agenda item, in order. */
export function segmentsOf({ segments }: Outline, agendaItemId: string): Segment[] {
  return segments
    .filter((segment) => segment.agendaItemId === agendaItemId)
    .toSorted((a, b) => a.position - b.position);
}

/** The segment after this one under the same agenda item; undefined for the last. */
export function nextSegment(outline: Outline, id: string): Segment | undefined {
  const own = outline.segments.find((segment) => segment.id === id);
  const siblings = own ? segmentsOf(outline, own.agendaItemId) : [];
  return siblings[siblings.findIndex((segment) => segment.id === id) + 1];
}

/** A place for a segment: an agenda item, and the segment before it there. */
export interface Target {
  agendaItemId: string;
  afterId: string | null;
}

/** One step up or down, into the agenda item before or after where it ends; undefined at the very ends. */
export function moveTarget(outline: Outline, id: string, step: -1 | 1): Target | undefined {
  const own = outline.segments.find((segment) => segment.id === id);
  if (!own) return undefined;
  const siblings = segmentsOf(outline, own.agendaItemId);
  const index = siblings.findIndex((segment) => segment.id === id);
  if (siblings[index + step]) {
    const before = step === 1 ? siblings[index + 1] : siblings[index - 2];
    return { agendaItemId: own.agendaItemId, afterId: before?.id ?? null };
  }
  const place = outline.agenda.findIndex((item) => item.id === own.agendaItemId);
  const item = place === -1 ? undefined : outline.agenda[place + step];
  if (!item) return undefined;
  const last = step === -1 ? segmentsOf(outline, item.id).at(-1) : undefined;
  return { agendaItemId: item.id, afterId: last?.id ?? null };
}

/** What each text is called, such as `2.1` for a segment and `3` for a decision. */
export function textNumbers(detail: Outline & Pick<MeetingDetail, 'decisions'>): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const item of detail.agenda) {
    for (const [index, { id }] of segmentsOf(detail, item.id).entries()) {
      numbers.set(id, `${item.no}.${index + 1}`);
    }
  }
  for (const { id, no } of detail.decisions) numbers.set(id, `${no}`);
  return numbers;
}
