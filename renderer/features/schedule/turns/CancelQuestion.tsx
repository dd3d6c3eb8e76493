import { useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { ruleFor } from '../../../../shared/domain/rotation.ts';
import { cancelMeeting } from '../../../../shared/domain/turnPostponed.ts';
import { DateField } from '../../../app/DateField.tsx';
import { dateFault, dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { attemptOf } from './attempt.ts';
import { CauseFields, useCause } from './CauseFields.tsx';
import { DayAdvice } from './DayAdvice.tsx';
import { MeetingChoice, meetingsAhead } from './MeetingChoice.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useDayWarnings } from './useDayWarnings.ts';
import { useMeetingName } from '../year/useMeetingName.ts';
import { useTurnDeed } from './useTurnDeed.ts';

function usualTurn(book: ChannelDetail, ordinal: number | null): 'kept' | 'consumed' {
  const rule = ordinal === null ? undefined : ruleFor(book.rules, ordinal);
  return rule?.cancelledPolicy === 'consume-turn' ? 'consumed' : 'kept';
}

export function CancelQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t } = useTexts();
  const { session } = useSession();
  const meetings = meetingsAhead(book);
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<'kept' | 'consumed' | null>(null);
  const cause = useCause();
  const deed = useTurnDeed('cancel', book, onEnd);
  const meeting = meetings.find(({ id }) => id === meetingId);
  const ordinal = meeting?.ordinal ?? null;
  const turn = chosen ?? usualTurn(book, ordinal);
  const replacementOn = turn === 'kept' ? dateOf(typed) : null;
  const input = { ...cause.input, meetingId, turn, replacementOn };
  const isComplete = cause.isComplete && (turn === 'consumed' || dateFault(typed, t) === undefined);
  const attempt = attemptOf(session.today, isComplete, (acting) => cancelMeeting(book, input, acting));
  const warnings = useDayWarnings(book, meeting, replacementOn);
  const name = useMeetingName()(meeting);
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:cancel.title', { name })}
      act={t('schedule:cancel.act', { name })}
      attempt={attempt}
      missing={t('schedule:cancel.missing')}
      deed={deed}
      onAct={() => deed.send(input, t('schedule:cancel.done', { name }))}
      onStay={onEnd}
    >
      <MeetingChoice meetings={meetings} value={meetingId} onChange={setMeetingId} />
      {ordinal !== null && (
        <SelectField
          label={t('schedule:turn')}
          value={turn}
          choices={[
            { value: 'kept', text: t('schedule:turns.keptForNext') },
            { value: 'consumed', text: t('schedule:turns.consumed') },
          ]}
          onChange={(value) => setChosen(value === 'consumed' ? 'consumed' : 'kept')}
        />
      )}
      {ordinal !== null && turn === 'kept' && (
        <DateField
          label={t('schedule:cancel.replacementOn')}
          hint={t('schedule:cancel.replacementHint')}
          value={typed}
          onChange={setTyped}
        />
      )}
      <DayAdvice warnings={warnings} />
      <CauseFields book={book} cause={cause} />
    </TurnQuestion>
  );
}
