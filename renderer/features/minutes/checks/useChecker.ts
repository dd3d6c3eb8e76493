import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { factsOf, textsOf } from '../../../../shared/checks/factsOf.ts';
import type { MeetingDetail } from '../../../../shared/contract/meetings.ts';
import { api } from '../../../app/client.ts';
import { drafts } from '../drafts.ts';
import { createChecker, type Asked, type Checker } from './checker.ts';
import { showDismissals, showFindings, showMinutes } from './found.ts';
import { withDrafts } from './liveTexts.ts';

/** Keeps what is found in the minutes up to date: at each pause in the typing, and when anything else changes. */
export function useChecker(detail: MeetingDetail): void {
  const minutesId = detail.minutes?.id ?? '';
  const { data: terms } = useQuery(api.vocabulary.terms.queryOptions());
  const { data: phrases } = useQuery(api.vocabulary.phrases.queryOptions());
  const { data: directory } = useQuery(api.directory.list.queryOptions());
  const { data: dismissals } = useQuery(api.checks.dismissals.queryOptions({ input: { minutesId } }));
  const persons = directory?.persons;
  const checker = useRef<Checker | null>(null);

  useEffect(() => showMinutes(minutesId), [minutesId]);

  useEffect(() => {
    if (!terms || !phrases || !persons) return undefined;
    const texts = textsOf(detail);
    const facts = factsOf(detail, persons, { terms, phrases });
    const ask = (): Asked => ({ texts: withDrafts(texts, drafts.getSnapshot().drafts), facts });
    checker.current ??= createChecker(showFindings);
    const own = checker.current;
    own.changed(ask);
    const unsubscribe = drafts.subscribe(() => own.typed(ask));
    return () => {
      unsubscribe();
      own.stop();
    };
  }, [detail, terms, phrases, persons]);

  useEffect(() => {
    if (dismissals) showDismissals(dismissals);
  }, [dismissals]);
}
