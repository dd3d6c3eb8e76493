import { useState } from 'react';
import { movesFreely, moveMeeting } from '../../../../shared/domain/turnMeetings.ts';
import { DateField } from '../../../app/DateField.tsx';
import { NamesField } from '../../../app/NamesField.tsx';
import { noNames } from '../../../app/names.ts';
import { dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { useMeetingName } from '../year/useMeetingName.ts';
import { attemptOf } from './attempt.ts';
import { DayAdvice } from './DayAdvice.tsx';
import { MeetingChoice, meetingsAhead } from './MeetingChoice.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useDayWarnings } from './useDayWarnings.ts';
import { useTurnDeed } from './useTurnDeed.ts';

/** Another day for a meeting, or the first one for a meeting that was postponed without. */
export function MoveQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t } = useTexts();
  const { session } = useSession();
  const meetings = meetingsAhead(book);
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState(noNames);
  const deed = useTurnDeed('move', book, onEnd);
  const meeting = meetings.find(({ id }) => id === meetingId);
  const toDate = dateOf(typed);
  const warnings = useDayWarnings(book, meeting, toDate);
  const needsReason = meeting !== undefined && (!movesFreely(meeting) || (warnings?.length ?? 0) > 0);
  const hasReason = reason.vi.trim() !== '';
  const input = {
    meetingId,
    toDate: toDate ?? '',
    reason: hasReason ? reason : null,
    proposedBy: null,
    agreedIn: null,
  };
  const isComplete = toDate !== null && (hasReason || !needsReason);
  const attempt = attemptOf(session.today, isComplete, (acting) => moveMeeting(book, input, acting));
  const name = useMeetingName()(meeting);
  const isDayless = meeting?.status === 'postponed';
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t(isDayless ? 'schedule:date.titleFirst' : 'schedule:date.title', { name })}
      act={t(isDayless ? 'schedule:date.actFirst' : 'schedule:date.act', { name })}
      attempt={attempt}
      missing={t(needsReason ? 'schedule:date.missingReason' : 'schedule:date.missing')}
      deed={deed}
      onAct={() => deed.send(input, t('schedule:date.done', { name }))}
      onStay={onEnd}
    >
      <MeetingChoice meetings={meetings} value={meetingId} onChange={setMeetingId} />
      <DateField label={t('schedule:postpone.toDate')} value={typed} onChange={setTyped} isRequired />
      <DayAdvice warnings={warnings} />
      <NamesField
        label={t('schedule:cause.reason')}
        value={reason}
        onChange={setReason}
        isRequired={needsReason}
      />
    </TurnQuestion>
  );
}
