import { useState } from 'react';
import { Agreement, type Meeting } from '../../../../shared/domain/meeting.ts';
import { settleMeeting } from '../../../../shared/domain/turnMeetings.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { attemptOf } from './attempt.ts';
import { HoursFields, hoursOf } from './HoursFields.tsx';
import { MeetingChoice, meetingsAhead } from './MeetingChoice.tsx';
import { PlaceField } from './PlaceField.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useMeetingName } from '../year/useMeetingName.ts';
import { useTurnDeed } from './useTurnDeed.ts';

const statuses = ['planned', 'approved', 'invited', 'confirmed'] as const;

interface Settled {
  agreement: Agreement;
  status: (typeof statuses)[number];
  placeId: string | null;
  hours: { from: string; to: string };
}

function settledOf(meeting: Meeting | undefined): Settled {
  return {
    agreement: meeting?.agreement ?? 'proposed',
    status: statuses.find((status) => status === meeting?.status) ?? 'planned',
    placeId: meeting?.placeId ?? null,
    hours: meeting?.hours ?? { from: '', to: '' },
  };
}

/** How far a meeting has come on its way to being held, and where and when on its day. */
export function SettleQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t } = useTexts();
  const { session } = useSession();
  const meetings = meetingsAhead(book).filter(({ status }) => status !== 'postponed');
  const [meeting, setMeeting] = useState(meetings[0]);
  const [settled, setSettled] = useState(settledOf(meeting));
  const change = (patch: Partial<Settled>): void => setSettled((before) => ({ ...before, ...patch }));
  const deed = useTurnDeed('settle', book, onEnd);
  const hours = hoursOf(settled.hours);
  const { agreement, status, placeId } = settled;
  const input = { meetingId: meeting?.id ?? '', agreement, status, placeId, hours: hours ?? null };
  const attempt = attemptOf(session.today, hours !== undefined, () => settleMeeting(book, input));
  const name = useMeetingName()(meeting);
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:settle.title', { name })}
      act={t('schedule:settle.act')}
      attempt={attempt}
      missing={t('schedule:enter.hoursFault')}
      deed={deed}
      onAct={() => deed.send(input, t('schedule:settle.done', { name }))}
      onStay={onEnd}
    >
      <MeetingChoice
        meetings={meetings}
        value={meeting?.id ?? ''}
        onChange={(id) => {
          const chosen = meetings.find((one) => one.id === id);
          setMeeting(chosen);
          setSettled(settledOf(chosen));
        }}
      />
      <div className="row-fields">
        <SelectField
          label={t('schedule:agreement')}
          value={agreement}
          choices={Agreement.options.map((value) => ({ value, text: t(`schedule:look.${value}`) }))}
          onChange={(value) => change({ agreement: Agreement.parse(value) })}
        />
        <SelectField
          label={t('meetings:state')}
          value={status}
          choices={statuses.map((value) => ({ value, text: t(`meetings:status.${value}`) }))}
          onChange={(value) => change({ status: statuses.find((one) => one === value) ?? 'planned' })}
        />
      </div>
      <PlaceField value={placeId} onChange={(chosen) => change({ placeId: chosen })} />
      <HoursFields value={settled.hours} onChange={(typed) => change({ hours: typed })} />
    </TurnQuestion>
  );
}
