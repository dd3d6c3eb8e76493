import { ORPCError } from '@orpc/client';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Decision, Segment } from '../../../shared/domain/minutes.ts';
import { errors } from '../../../shared/contract/errors.ts';
import { api, client } from '../../app/client.ts';
import { queryClient } from '../../app/queries.ts';
import { createDraftStore, type Field, type SaveResult } from './draftStore.ts';

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

/** Lives as long as the window, so that leaving the page loses nothing. */
export const drafts = createDraftStore({ save, now: () => new Date().toISOString() });

addEventListener('beforeunload', (event) => {
  if (drafts.getSnapshot().drafts.size > 0) event.preventDefault();
});
