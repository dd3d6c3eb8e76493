import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { yearOf } from '../../../../shared/domain/calendarDate.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Status } from '../../../ui/Status.tsx';
import { useWarningTexts } from '../year/useWarningTexts.ts';
import { useYear } from '../year/useYear.ts';

interface DayAdviceProps {
  book: ChannelDetail;
  meeting: Meeting;
  date: PlainDate;
}

/** What speaks against a day, beside the field in which it is chosen. */
export function DayAdvice({ book, meeting, date }: DayAdviceProps) {
  const { t } = useTexts();
  const { data } = useYear(yearOf(date));
  const texts = useWarningTexts();
  if (data === undefined) return null;
  const warnings = texts(data.advice.of(book, meeting, date));
  return (
    <div aria-live="polite" className="day-advice">
      {warnings.length === 0 && <Status tone="done">{t('schedule:move.clear')}</Status>}
      {warnings.map(({ key, subject, rest }) => (
        <Status key={key} tone="attention" icon="warning">
          {subject} {rest}
        </Status>
      ))}
    </div>
  );
}
