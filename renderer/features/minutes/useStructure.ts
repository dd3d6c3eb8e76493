import { ORPCError } from '@orpc/client';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { TextSide } from '../../../shared/domain/bilingual.ts';
import { hasBlank } from '../../../shared/domain/emptyFigures.ts';
import type { Segment } from '../../../shared/domain/minutes.ts';
import type { Cut, Joint } from '../../../shared/domain/segmentParts.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { invalidateTopics, queryClient } from '../../app/queries.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useUndoToast } from '../../app/useUndoToast.ts';
import { toast } from '../../ui/Toasts.tsx';
import { goToText } from './currentText.ts';
import { drafts } from './drafts.ts';
import type { TextKind } from './draftStore.ts';
import { moveTarget, nextSegment } from './order.ts';

/** What a deed did: the record it is taken back by, the words for it, and where to go on. */
interface Done {
  id: string;
  text: string;
  go?: { id: string; side: TextSide };
}

/** One deed after another: a key that repeats never acts on what its last press has not yet changed. */
let last: Promise<unknown> = Promise.resolve();

function readDetail(meetingId: string): MeetingDetail | undefined {
  return queryClient.getQueryData(api.meetings.get.queryKey({ input: { id: meetingId } }));
}

/** What can be done with the texts of a meeting besides typing. */
export function useStructure(meetingId: string) {
  const { t } = useTexts();
  const offerUndo = useUndoToast();

  const act = async (ids: readonly string[], work: (detail: MeetingDetail) => Promise<Done | undefined>) => {
    for (const id of ids) {
      if (!(await drafts.settle(id))) {
        toast(t('minutes:save.failed'));
        return;
      }
    }
    const detail = readDetail(meetingId);
    const done = detail && (await work(detail));
    if (!done) return;
    await invalidateTopics(queryClient, ['minutes', 'meetings']);
    if (done.go) goToText(done.go.id, done.go.side);
    if (done.text !== '') await offerUndo({ entity: 'segment', id: done.id }, done.text);
  };

  const run = (ids: readonly string[], work: (detail: MeetingDetail) => Promise<Done | undefined>) => {
    last = last
      .then(() => act(ids, work))
      .catch(async (error: unknown) => {
        if (error instanceof ORPCError) await invalidateTopics(queryClient, ['minutes', 'meetings']);
        toast(errorText(error, t));
      });
    return last;
  };

  /** The deed on one segment as it stands now; nothing happens to one that is gone. */
  const onSegment = (
    id: string,
    work: (segment: Segment, detail: MeetingDetail) => Promise<Done | undefined>,
    others: readonly string[] = [],
  ) =>
    run([id, ...others], async (detail) => {
      const segment = detail.segments.find((each) => each.id === id);
      return segment && work(segment, detail);
    });

  return {
    /** A new segment after another one, of its kind and side, with these texts. */
    addAfter: (id: string, side: TextSide, texts: { vi: string; lo: string }[] = [{ vi: '', lo: '' }]) =>
      onSegment(id, async ({ minutesId, agendaItemId, side: party, kind }) => {
        const place = { minutesId, agendaItemId, afterId: id };
        const added = await client.minutes.addSegments({ ...place, side: party, kind, texts });
        const [first] = added;
        return first && { id: first.id, text: t('minutes:structure.added'), go: { id: first.id, side } };
      }),
    /** The first segment of an agenda item that has none. */
    addFirst: (agendaItemId: string) =>
      run([], async ({ minutes }) => {
        if (!minutes) return undefined;
        const place = { minutesId: minutes.id, agendaItemId, afterId: null };
        const values = { side: 'JOINT', kind: 'statement', texts: [{ vi: '', lo: '' }] } as const;
        const [first] = await client.minutes.addSegments({ ...place, ...values, texts: [...values.texts] });
        return (
          first && { id: first.id, text: t('minutes:structure.added'), go: { id: first.id, side: 'vi' } }
        );
      }),
    change: (id: string, values: Partial<Pick<Segment, 'side' | 'kind'>>) =>
      onSegment(id, async ({ rev }) => {
        await client.minutes.changeSegment({ id, rev, ...values });
        return { id, text: t('minutes:structure.changed') };
      }),
    move: (id: string, step: -1 | 1, side: TextSide) =>
      onSegment(id, async ({ rev }, detail) => {
        const target = moveTarget(detail, id, step);
        if (!target) return undefined;
        await client.minutes.moveSegment({ id, rev, ...target });
        return { id, text: t('minutes:structure.moved'), go: { id, side } };
      }),
    split: (id: string, at: Cut, side: TextSide) =>
      onSegment(id, async ({ rev }) => {
        const [, tail] = await client.minutes.splitSegment({ id, rev, at });
        return { id, text: t('minutes:structure.splitDone'), go: { id: tail?.id ?? id, side } };
      }),
    join: (id: string, joint: Joint, side: TextSide) => {
      const next = nextSegment(readDetail(meetingId) ?? { agenda: [], segments: [] }, id);
      if (!next) return Promise.resolve();
      const work = async ({ rev }: Segment, detail: MeetingDetail): Promise<Done | undefined> => {
        const second = detail.segments.find((each) => each.id === next.id);
        if (!second) return undefined;
        await client.minutes.joinSegments({ id, rev, next: { id: second.id, rev: second.rev }, joint });
        return { id, text: t('minutes:structure.joined'), go: { id, side } };
      };
      return onSegment(id, work, [next.id]);
    },
    remove: (id: string, side: TextSide) =>
      onSegment(id, async ({ rev }, detail) => {
        const order = detail.segments.map((segment) => segment.id);
        const index = order.indexOf(id);
        const neighbour = order[index + 1] ?? order[index - 1];
        await client.minutes.removeSegment({ id, rev });
        const done = { id, text: t('minutes:structure.removed') };
        return neighbour === undefined ? done : { ...done, go: { id: neighbour, side } };
      }),
    /** Confirms that both sides of a text were read, where they are there. */
    check: (kind: TextKind, id: string) =>
      run([id], async (detail) => {
        const texts = kind === 'segment' ? detail.segments : detail.decisions;
        const text = texts.find((each) => each.id === id);
        const isReady = text && [text.vi, text.lo].every((side) => side !== '' && !hasBlank(side));
        if (!isReady || text.state === 'checked') return undefined;
        await client.minutes.check({ kind, id, rev: text.rev });
        return { id, text: '' };
      }),
  };
}

export type Structure = ReturnType<typeof useStructure>;
