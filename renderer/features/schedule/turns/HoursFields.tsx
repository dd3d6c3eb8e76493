import { ClockTime, type Hours } from '../../../../shared/domain/meeting.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { TextField } from '../../../ui/TextField.tsx';

/** Hours as they are typed; both empty is the whole day. */
export interface TypedHours {
  from: string;
  to: string;
}

/** The hours that were typed: null for the whole day, undefined where they are none. */
export function hoursOf({ from, to }: TypedHours): Hours | null | undefined {
  const [first, last] = [from.trim(), to.trim()];
  if (first === '' && last === '') return null;
  const areTimes = ClockTime.safeParse(first).success && ClockTime.safeParse(last).success;
  return areTimes && first < last ? { from: first, to: last } : undefined;
}

export function HoursFields({
  value,
  onChange,
}: {
  value: TypedHours;
  onChange: (value: TypedHours) => void;
}) {
  const { t } = useTexts();
  return (
    <div className="row-fields">
      <TextField
        label={t('schedule:enter.from')}
        hint={t('schedule:enter.hoursHint')}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
        error={hoursOf(value) === undefined ? t('schedule:enter.hoursFault') : undefined}
      />
      <TextField
        label={t('schedule:enter.to')}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
      />
    </div>
  );
}
