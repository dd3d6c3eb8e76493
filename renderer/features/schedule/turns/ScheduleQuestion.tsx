import { useState } from 'react';
import { ClockTime } from '../../../../shared/domain/meeting.ts';
import { nextOrdinal } from '../../../../shared/domain/rotation.ts';
import { callExtraordinary, scheduleRegular } from '../../../../shared/domain/turnMeetings.ts';
import { DateField } from '../../../app/DateField.tsx';
import { dateOf } from '../../../app/typedDate.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { attemptOf } from './attempt.ts';
import { DayAdvice } from './DayAdvice.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useMeetingName } from './useMeetingName.ts';
import { useTurnDeed } from './useTurnDeed.ts';

const nothing = '';

function isTime(typed: string): boolean {
  return ClockTime.safeParse(typed.trim()).success;
}

/** A meeting entered by hand: the next regular one, or an extraordinary one. */
export function ScheduleQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const { places } = useDirectory();
  const [isExtraordinary, setExtraordinary] = useState(nextOrdinal(book) === undefined);
  const [typed, setTyped] = useState('');
  const [placeId, setPlaceId] = useState(nothing);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [host, setHost] = useState(book.channel.parties[0]?.partyId ?? nothing);
  const [counts, setCounts] = useState(false);
  const [dayReason, setDayReason] = useState('');
  const regular = useTurnDeed('schedule', book, onEnd);
  const extraordinary = useTurnDeed('callExtraordinary', book, onEnd);
  const plannedOn = dateOf(typed);
  const isTimed = from.trim() !== '' || to.trim() !== '';
  const areHoursRight = !isTimed || (isTime(from) && isTime(to) && from.trim() < to.trim());
  const day = {
    plannedOn: plannedOn ?? '',
    placeId: placeId === nothing ? null : placeId,
    hours: isTimed ? { from: from.trim(), to: to.trim() } : null,
    dayReason: dayReason.trim() === '' ? null : dayReason.trim(),
  };
  const called = { ...day, counts, hostPartyId: host === nothing ? null : host };
  const attempt = attemptOf(session.today, plannedOn !== null && areHoursRight, (acting) =>
    isExtraordinary ? callExtraordinary(book, called, acting) : scheduleRegular(book, day, acting),
  );
  const planned = attempt !== null && 'after' in attempt ? attempt.after.meetings.at(-1) : undefined;
  const name = useMeetingName()({ ordinal: isExtraordinary ? null : (nextOrdinal(book) ?? null) });
  const done = t('schedule:enter.done', { name });
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:enter.title', { name })}
      act={t('schedule:enter.act')}
      attempt={attempt}
      missing={t('schedule:enter.missing')}
      deed={isExtraordinary ? extraordinary : regular}
      onAct={() => (isExtraordinary ? extraordinary.send(called, done) : regular.send(day, done))}
      onStay={onEnd}
    >
      <SelectField
        label={t('schedule:enter.kind')}
        value={isExtraordinary ? 'extraordinary' : 'regular'}
        choices={[
          { value: 'regular', text: t('schedule:enter.regular') },
          { value: 'extraordinary', text: t('schedule:enter.extraordinary') },
        ]}
        onChange={(value) => setExtraordinary(value === 'extraordinary')}
      />
      <div className="row-fields">
        <DateField label={t('meetings:date')} value={typed} onChange={setTyped} isRequired />
        <SelectField
          label={t('meetings:place')}
          value={placeId}
          choices={[
            { value: nothing, text: t('schedule:enter.noPlace') },
            ...places.map(({ id, name: placeName }) => ({ value: id, text: nameOf(placeName) })),
          ]}
          onChange={setPlaceId}
        />
      </div>
      <div className="row-fields">
        <TextField
          label={t('schedule:enter.from')}
          hint={t('schedule:enter.hoursHint')}
          value={from}
          onChange={setFrom}
          error={areHoursRight ? undefined : t('schedule:enter.hoursFault')}
        />
        <TextField label={t('schedule:enter.to')} value={to} onChange={setTo} />
      </div>
      {isExtraordinary && (
        <div className="row-fields">
          {!counts && (
            <SelectField
              label={t('meetings:host')}
              value={host}
              choices={[
                ...book.channel.parties.map((party) => ({ value: party.partyId, text: nameOf(party.name) })),
                { value: nothing, text: t('meetings:nobodyHosts') },
              ]}
              onChange={setHost}
            />
          )}
          <CheckBox isLabelled label={t('schedule:enter.counts')} isChecked={counts} onChange={setCounts} />
        </div>
      )}
      {planned && <DayAdvice book={book} meeting={planned} date={planned.plannedOn} />}
      <TextField label={t('schedule:enter.dayReason')} value={dayReason} onChange={setDayReason} />
    </TurnQuestion>
  );
}
