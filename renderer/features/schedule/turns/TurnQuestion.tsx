import type { ReactNode } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { ChannelBook } from '../../../../shared/domain/channelBook.ts';
import { errorText, refusalText } from '../../../app/errorText.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Question } from '../../../ui/Question.tsx';
import type { Attempt } from './attempt.ts';
import { EffectTable } from './EffectTable.tsx';
import './turns.css';

/** What every question on the turns of a channel is given. */
export interface TurnQuestionOf {
  book: ChannelDetail;
  isOpen: boolean;
  onEnd: () => void;
}

interface TurnQuestionProps {
  book: ChannelBook;
  isOpen: boolean;
  title: string;
  act: string;
  attempt: Attempt;
  /** What is still to be filled in, told while the form is not complete. */
  missing: string;
  deed: { isPending: boolean; error: Error | null };
  onAct: () => void;
  onStay: () => void;
  children: ReactNode;
}

/** Asks before a deed on the turns: its particulars, and what it does to the ledger. */
export function TurnQuestion({
  book,
  isOpen,
  title,
  act,
  attempt,
  missing,
  deed,
  onAct,
  onStay,
  children,
}: TurnQuestionProps) {
  const { t } = useTexts();
  const isPossible = attempt !== null && 'after' in attempt;
  return (
    <Question
      isOpen={isOpen}
      title={title}
      act={act}
      stay={t('schedule:stay')}
      isBusy={deed.isPending}
      canAct={isPossible}
      {...(attempt === null ? { note: missing } : {})}
      onAct={onAct}
      onStay={onStay}
    >
      <div className="turn-form">
        {children}
        {isPossible && <EffectTable before={book} after={attempt.after} />}
        {attempt !== null && 'refused' in attempt && (
          <Alert tone="attention">{refusalText(attempt.refused.reason, attempt.refused.ordinal, t)}</Alert>
        )}
        {deed.error !== null && <Alert tone="late">{errorText(deed.error, t)}</Alert>}
      </div>
    </Question>
  );
}
