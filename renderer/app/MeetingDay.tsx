import { meetingDate, type Meeting } from '../../shared/domain/meeting.ts';
import { formatDateShort } from '../../shared/text/dates.ts';
import { useTexts } from './useTexts.ts';

/** The day of a meeting; of one that is postponed, that it has none yet. */
export function MeetingDay({ meeting }: { meeting: Pick<Meeting, 'heldOn' | 'plannedOn' | 'status'> }) {
  const { t, language } = useTexts();
  if (meeting.status === 'postponed') return t('schedule:ledger.state.postponed');
  return formatDateShort(meetingDate(meeting), language);
}
