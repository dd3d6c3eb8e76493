import { useState, type ReactNode } from 'react';
import { errorText } from '../../../app/errorText.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Question } from '../../../ui/Question.tsx';
import { TextField } from '../../../ui/TextField.tsx';

interface ReasonQuestionProps {
  isOpen: boolean;
  title: string;
  act: string;
  stay: string;
  deed: { isPending: boolean; error: Error | null };
  onAct: (reason: string) => void;
  onStay: () => void;
  children?: ReactNode;
}

/** Asks why something is taken back before it is. */
export function ReasonQuestion({
  isOpen,
  title,
  act,
  stay,
  deed,
  onAct,
  onStay,
  children,
}: ReasonQuestionProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const canAct = reason.trim() !== '';
  return (
    <Question
      isOpen={isOpen}
      title={title}
      act={act}
      stay={stay}
      isBusy={deed.isPending}
      canAct={canAct}
      {...(canAct ? {} : { note: t('minutes:signing.needsReason') })}
      onAct={() => onAct(reason)}
      onStay={onStay}
    >
      <div className="signing-form">
        {children}
        <TextField isRequired label={t('minutes:signing.reason')} value={reason} onChange={setReason} />
        {deed.error !== null && <Alert tone="late">{errorText(deed.error, t)}</Alert>}
      </div>
    </Question>
  );
}
