import { useState } from 'react';
import { recordHeld } from '../../../../shared/domain/turnMeetings.ts';
import { DateField } from '../../../app/DateField.tsx';
import { NamesField } from '../../../app/NamesField.tsx';
import { asTyped, dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { attemptOf } from './attempt.ts';
import { MeetingChoice, meetingsAhead } from './MeetingChoice.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useMeetingName } from '../year/useMeetingName.ts';
import { useTurnDeed } from './useTurnDeed.ts';

/** Records that a meeting took place, and who of three or more parties did not come. */
export function HeldQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const meetings = meetingsAhead(book);
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? '');
  const meeting = meetings.find(({ id }) => id === meetingId);
  const planned = meeting && meeting.plannedOn <= session.today ? meeting.plannedOn : session.today;
  const [typed, setTyped] = useState<string | null>(null);
  const [absent, setAbsent] = useState<readonly string[]>([]);
  const [asBilateral, setBilateral] = useState(false);
  const [reason, setReason] = useState({ vi: '', lo: '' });
  const deed = useTurnDeed('recordHeld', book, onEnd);
  const heldOn = dateOf(typed ?? asTyped(planned));
  const isAbsent = absent.length > 0;
  const input = {
    meetingId,
    heldOn: heldOn ?? '',
    absentPartyIds: [...absent],
    asBilateral,
    reason: reason.vi.trim() === '' ? null : reason,
  };
  const attempt = attemptOf(session.today, heldOn !== null, (acting) => recordHeld(book, input, acting));
  const name = useMeetingName()(meeting);
  const isMany = book.channel.parties.length > 2;
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:held.title', { name })}
      act={t('schedule:held.act')}
      attempt={attempt}
      missing={t('schedule:held.missing')}
      deed={deed}
      onAct={() => deed.send(input, t('schedule:held.done', { name }))}
      onStay={onEnd}
    >
      <MeetingChoice meetings={meetings} value={meetingId} onChange={setMeetingId} />
      <DateField
        isRequired
        label={t('schedule:held.on')}
        value={typed ?? asTyped(planned)}
        onChange={setTyped}
      />
      {isMany && (
        <fieldset className="choices">
          <legend>{t('schedule:held.absent')}</legend>
          <div className="choice-list">
            {book.channel.parties.map((party) => (
              <CheckBox
                key={party.partyId}
                isLabelled
                label={nameOf(party.name)}
                isChecked={absent.includes(party.partyId)}
                onChange={(isChosen) =>
                  setAbsent((before) =>
                    isChosen
                      ? [...before, party.partyId]
                      : before.filter((partyId) => partyId !== party.partyId),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      {isAbsent && (
        <>
          <CheckBox
            isLabelled
            label={t('schedule:held.bilateral')}
            isChecked={asBilateral}
            onChange={setBilateral}
          />
          <NamesField label={t('schedule:cause.reason')} value={reason} onChange={setReason} isRequired />
        </>
      )}
    </TurnQuestion>
  );
}
