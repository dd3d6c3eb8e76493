import { ORPCError } from '@orpc/client';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Decision, Segment } from '../../../shared/domain/minutes.ts';
import { errors } from '../../../shared/contract/errors.ts';
import { api, client } from '../../app/client.ts';
import { queryClient } from '../../app/queries.ts';
import { onLeaving } from '../../app/unsaved.ts';
import {
  createDraftStore,
  type Field,
  type KeptText,
  type SaveResult,
  type StoredText,
} from './draftStore.ts';

/** Answers that another try may change: nobody signed in, or something broken that may be mended. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ORPCError) || error.code === 'SIGNED_OUT' || error.status >= 500;
}

/** Shows a stored text at once; the stream that tells everybody else comes later. */
function show(record: Segment | Decision): void {
  const swap = <T extends { id: string }>(texts: T[]): T[] =>
    texts.map((text) => (text.id === record.id ? { ...text, ...record } : text));
  queryClient.setQueriesData<MeetingDetail>(
    { queryKey: api.meetings.get.key() },
    (detail) => detail && { ...detail, segments: swap(detail.segments), decisions: swap(detail.decisions) },
  );
}

async function save({ kind, id, side }: Field, rev: number, text: string): Promise<SaveResult> {
  const edit = { id, rev, side, text };
  try {
    const saving = kind === 'segment' ? client.minutes.saveSegment(edit) : client.minutes.saveDecision(edit);
    const record = await saving;
    show(record);
    return { is: 'stored', record };
  } catch (error) {
    const isStale = error instanceof ORPCError && error.code === 'STALE_REVISION';
    const stale = isStale ? errors.STALE_REVISION.data.safeParse(error.data).data : undefined;
    if (stale) return { is: 'overtaken', current: { id, ...stale.current } };
    return { is: mayPass(error) ? 'unreachable' : 'refused', error };
  }
}

async function keep({ field: { kind, id, side }, rev, text }: KeptText): Promise<void> {
  await client.drafts.keep({ entity: kind, id, side, rev, text });
}

async function discard({ id, side }: Field): Promise<void> {
  // What stays kept is the text that stands there already: it is discarded when it is put back.
  await client.drafts.discard({ id, side }).catch(() => undefined);
}

/** Lives as long as the window, so that leaving the page loses nothing. */
export const drafts = createDraftStore({ save, keep, discard, now: () => new Date().toISOString() });

onLeaving(drafts.leave);

addEventListener('beforeunload', (event) => {
  if (!drafts.isSafe()) event.preventDefault();
});

/** What another page left unsaved and this one has not yet put back; asked for once. */
let left: Promise<KeptText[]> | undefined;

async function listKept(): Promise<KeptText[]> {
  const kept = await client.drafts.list();
  return kept.map(({ entity, id, side, rev, text }) => ({ field: { kind: entity, id, side }, rev, text }));
}

/** Puts back what an earlier page could not store of these texts; what fails is asked for again. */
export async function restoreKept(records: readonly StoredText[]): Promise<void> {
  left ??= listKept();
  const asked = left;
  try {
    const kept = await asked;
    const byId = new Map(records.map((record) => [record.id, record]));
    left = Promise.resolve(kept.filter(({ field }) => !byId.has(field.id)));
    for (const one of kept) {
      const record = byId.get(one.field.id);
      if (record) drafts.restore(one, record);
    }
  } catch {
    left = undefined;
  }
}
