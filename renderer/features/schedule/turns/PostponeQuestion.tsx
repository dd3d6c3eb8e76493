import { useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { ruleFor } from '../../../../shared/domain/rotation.ts';
import { postponeMeeting } from '../../../../shared/domain/turnPostponed.ts';
import { DateField } from '../../../app/DateField.tsx';
import { dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { attemptOf } from './attempt.ts';
import { CauseFields, useCause } from './CauseFields.tsx';
import { DayAdvice } from './DayAdvice.tsx';
import { MeetingChoice, meetingsAhead } from './MeetingChoice.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useDayWarnings } from './useDayWarnings.ts';
import { useMeetingName } from '../year/useMeetingName.ts';
import { useTurnDeed } from './useTurnDeed.ts';

/** Whether a turn passes on where a meeting is postponed, unless something else is chosen. */
function usualTurn(book: ChannelDetail, ordinal: number | null): 'kept' | 'passed' {
  const rule = ordinal === null ? undefined : ruleFor(book.rules, ordinal);
  return rule?.postponedPolicy === 'pass-turn' ? 'passed' : 'kept';
}

export function PostponeQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t } = useTexts();
  const { session } = useSession();
  const meetings = meetingsAhead(book).filter(({ status }) => status !== 'postponed');
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [isDayless, setDayless] = useState(false);
  const [chosen, setChosen] = useState<'kept' | 'passed' | null>(null);
  const cause = useCause();
  const deed = useTurnDeed('postpone', book, onEnd);
  const meeting = meetings.find(({ id }) => id === meetingId);
  const turn = chosen ?? usualTurn(book, meeting?.ordinal ?? null);
  const toDate = isDayless ? null : dateOf(typed);
  const input = { ...cause.input, meetingId, toDate, turn };
  const isComplete = cause.isComplete && (isDayless || toDate !== null);
  const attempt = attemptOf(session.today, isComplete, (acting) => postponeMeeting(book, input, acting));
  const warnings = useDayWarnings(book, meeting, toDate);
  const name = useMeetingName()(meeting);
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:postpone.title', { name })}
      act={t('schedule:postpone.act', { name })}
      attempt={attempt}
      missing={t('schedule:postpone.missing')}
      deed={deed}
      onAct={() => deed.send(input, t('schedule:postpone.done', { name }))}
      onStay={onEnd}
    >
      <MeetingChoice meetings={meetings} value={meetingId} onChange={setMeetingId} />
      <div className="row-fields">
        {!isDayless && (
          <DateField label={t('schedule:postpone.toDate')} value={typed} onChange={setTyped} isRequired />
        )}
        <CheckBox
          isLabelled
          label={t('schedule:postpone.noDay')}
          isChecked={isDayless}
          onChange={setDayless}
        />
      </div>
      <DayAdvice warnings={warnings} />
      <SelectField
        label={t('schedule:turn')}
        value={turn}
        choices={[
          { value: 'kept', text: t('schedule:turns.kept') },
          { value: 'passed', text: t('schedule:turns.passed') },
        ]}
        onChange={(value) => setChosen(value === 'passed' ? 'passed' : 'kept')}
      />
      <CauseFields book={book} cause={cause} />
    </TurnQuestion>
  );
}
