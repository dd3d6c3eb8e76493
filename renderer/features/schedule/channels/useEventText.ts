import type { MeetingEvent } from '../../../../shared/domain/meeting.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { useTexts } from '../../../app/useTexts.ts';

/** What happened to the day of a meeting, as a sentence. */
export function useEventText() {
  const { t, language, nameOf } = useTexts();
  return ({ event, fromDate, toDate, reason }: MeetingEvent): string => {
    const form = event === 'cancelled' && toDate !== null ? 'replaced' : event;
    return t(`schedule:ledger.event.${form}`, {
      from: formatDate(fromDate, language),
      to: toDate === null ? t('schedule:ledger.noDay') : formatDate(toDate, language),
      reason: nameOf(reason),
    });
  };
}
