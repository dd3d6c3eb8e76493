import { useState } from 'react';
import { nextOrdinal, ruleFor } from '../../../../shared/domain/rotation.ts';
import { callExtraordinary, scheduleRegular } from '../../../../shared/domain/turnMeetings.ts';
import { DateField } from '../../../app/DateField.tsx';
import { dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { attemptOf } from './attempt.ts';
import { DayAdvice } from './DayAdvice.tsx';
import { HoursFields, hoursOf } from './HoursFields.tsx';
import { PlaceField } from './PlaceField.tsx';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useDayWarnings } from './useDayWarnings.ts';
import { useMeetingName } from '../year/useMeetingName.ts';
import { useTurnDeed } from './useTurnDeed.ts';

const nothing = '';

/** A meeting entered by hand: the next regular one, or an extraordinary one. */
export function ScheduleQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const [isExtraordinary, setExtraordinary] = useState(nextOrdinal(book) === undefined);
  const [typed, setTyped] = useState('');
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [typedHours, setTypedHours] = useState({ from: '', to: '' });
  const [host, setHost] = useState(book.channel.parties[0]?.partyId ?? nothing);
  const rule = ruleFor(book.rules, nextOrdinal(book) ?? 1);
  const [counts, setCounts] = useState(rule?.extraordinaryCounts ?? false);
  const [dayReason, setDayReason] = useState('');
  const regular = useTurnDeed('schedule', book, onEnd);
  const extraordinary = useTurnDeed('callExtraordinary', book, onEnd);
  const plannedOn = dateOf(typed);
  const hours = hoursOf(typedHours);
  const day = {
    plannedOn: plannedOn ?? '',
    placeId,
    hours: hours ?? null,
    dayReason: dayReason.trim() === '' ? null : dayReason.trim(),
  };
  const called = { ...day, counts, hostPartyId: host === nothing ? null : host };
  const tried = attemptOf(session.today, plannedOn !== null && hours !== undefined, (acting) =>
    isExtraordinary ? callExtraordinary(book, called, acting) : scheduleRegular(book, day, acting),
  );
  const planned = tried !== null && 'after' in tried ? tried.after.meetings.at(-1) : undefined;
  const warnings = useDayWarnings(book, planned, plannedOn);
  // A day that something speaks against is taken with a reason (rule 13), and nothing extraordinary without one.
  const isWarned = (warnings?.length ?? 0) > 0;
  const needsReason = (isWarned || isExtraordinary) && day.dayReason === null;
  const attempt = needsReason ? null : tried;
  const name = useMeetingName()({ ordinal: isExtraordinary ? null : (nextOrdinal(book) ?? null) });
  const reasonMissing = isWarned ? 'schedule:enter.reasonMissing' : 'schedule:enter.whyMissing';
  const done = t('schedule:enter.done', { name });
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:enter.title', { name })}
      act={t('schedule:enter.act')}
      attempt={attempt}
      missing={t(plannedOn === null || !needsReason ? 'schedule:enter.missing' : reasonMissing)}
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
        <PlaceField value={placeId} onChange={setPlaceId} />
      </div>
      <HoursFields value={typedHours} onChange={setTypedHours} />
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
          {counts && <p className="note">{t('schedule:enter.countsNote')}</p>}
        </div>
      )}
      <DayAdvice warnings={warnings} />
      <TextField
        label={t(isExtraordinary ? 'schedule:cause.reason' : 'schedule:enter.dayReason')}
        value={dayReason}
        onChange={setDayReason}
        isRequired={isWarned || isExtraordinary}
      />
    </TurnQuestion>
  );
}
