import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findingKey, type Finding } from '../../../../shared/checks/finding.ts';
import type { Role } from '../../../../shared/domain/user.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Question } from '../../../ui/Question.tsx';
import { ReasonQuestion } from '../signing/ReasonQuestion.tsx';
import { FindingItem, LeftItem, type FindingDeeds } from './FindingItem.tsx';
import { FindingText } from './FindingText.tsx';
import { useFound } from './found.ts';
import { insertLao } from './InsertTerm.tsx';

const dismissers: readonly Role[] = ['secretary', 'interpreter', 'officer'];
/** As many as are drawn at once: who has more to mend begins with the first. */
const mostShown = 100;

interface ChecksTabProps {
  /** What each text is called. */
  numbers: ReadonlyMap<string, string>;
  decisionIds: ReadonlySet<string>;
  isReadOnly: boolean;
  nameOf: (userId: string) => string;
}

/** Asks why a warning is left. It stays in the page, closed, once it is answered. */
function useDismissing() {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Finding | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const deed = useMutation(api.checks.dismiss.mutationOptions({ onSuccess: () => setOpen(false) }));
  const dismiss = (finding: Finding): void => {
    deed.reset();
    setAsked(finding);
    setRound(round + 1);
    setOpen(true);
  };
  const send = (reason: string): void => {
    if (asked === null) return;
    const { textId, check } = asked;
    deed.mutate({ textId, check, finding: findingKey(asked), reason });
  };
  const question = asked && (
    <ReasonQuestion
      key={round}
      isOpen={isOpen}
      title={t('minutes:checks.dismissTitle')}
      act={t('minutes:checks.dismissAct')}
      stay={t('minutes:checks.stay')}
      deed={deed}
      onAct={send}
      onStay={() => setOpen(false)}
    >
      <FindingText finding={asked} />
    </ReasonQuestion>
  );
  return { dismiss, question };
}

interface AskedTerm {
  textId: string;
  vi: string;
  lo: string;
}

/** Inserts the Lao of a term; where nobody stands behind it, asks first. */
function useInserting() {
  const { t } = useTexts();
  const { data: terms = [] } = useQuery(api.vocabulary.terms.queryOptions());
  const [asked, setAsked] = useState<AskedTerm | null>(null);
  const [isOpen, setOpen] = useState(false);
  const insert = ({ textId, values }: Finding, lo: string): void => {
    const isLow = terms.filter((term) => term.lo === lo).every(({ confidence }) => confidence === 'low');
    if (!isLow) {
      insertLao(textId, lo);
      return;
    }
    setAsked({ textId, vi: String(values['written']), lo });
    setOpen(true);
  };
  const question = asked && (
    <Question
      isOpen={isOpen}
      title={t('minutes:checks.insertTitle')}
      act={t('minutes:checks.insert')}
      stay={t('minutes:checks.notInsert')}
      isBusy={false}
      onAct={() => {
        setOpen(false);
        // The question gives the focus back first.
        setTimeout(() => insertLao(asked.textId, asked.lo));
      }}
      onStay={() => setOpen(false)}
    >
      <p>{t('minutes:checks.insertAsk', { vi: asked.vi, lo: asked.lo })}</p>
    </Question>
  );
  return { insert, question };
}

/** All that was found in the minutes, errors first, and below it what was left on purpose. */
export function ChecksTab({ numbers, decisionIds, isReadOnly, nameOf }: ChecksTabProps) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const { open, left, isKnown } = useFound();
  const { dismiss, question: reasonQuestion } = useDismissing();
  const { insert, question: termQuestion } = useInserting();
  const mayDismiss = mayChange(dismissers) && !isReadOnly;
  const deeds: FindingDeeds = mayDismiss ? { dismiss, insert } : { dismiss: undefined, insert: undefined };
  const where = ({ textId }: Finding): string => {
    const no = numbers.get(textId) ?? '–';
    return t(decisionIds.has(textId) ? 'minutes:checks.whereDecision' : 'minutes:checks.where', { no });
  };
  return (
    <>
      {open.length === 0 && (
        <p className="quiet side-note">{t(isKnown ? 'minutes:checks.none' : 'minutes:checks.working')}</p>
      )}
      <ul className="findings">
        {open.slice(0, mostShown).map((finding) => (
          <FindingItem key={findingKey(finding)} finding={finding} where={where(finding)} deeds={deeds} />
        ))}
      </ul>
      {open.length > mostShown && (
        <p className="quiet side-note">{t('minutes:checks.more', { count: open.length - mostShown })}</p>
      )}
      {left.length > 0 && (
        <details className="left-findings">
          <summary>
            {t('minutes:checks.left')} <strong>{left.length}</strong>
          </summary>
          <ul className="findings">
            {left.map((one) => (
              <LeftItem
                key={one.dismissal.id}
                left={one}
                where={where(one.finding)}
                nameOf={nameOf}
                mayTakeBack={mayDismiss}
              />
            ))}
          </ul>
        </details>
      )}
      {reasonQuestion}
      {termQuestion}
    </>
  );
}
