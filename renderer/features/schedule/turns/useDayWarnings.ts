import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { yearOf } from '../../../../shared/domain/calendarDate.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useWarningTexts, type WarningText } from '../year/useWarningTexts.ts';
import { useYear } from '../year/useYear.ts';

/** What speaks against meeting on a day, in words; null while no day is chosen or the calendar is still read. */
export function useDayWarnings(
  book: ChannelDetail,
  meeting: Meeting | undefined,
  date: PlainDate | null,
): WarningText[] | null {
  const { session } = useSession();
  const { data } = useYear(yearOf(date ?? session.today));
  const texts = useWarningTexts();
  if (data === undefined || meeting === undefined || date === null) return null;
  return texts(data.advice.of(book, meeting, date));
}
