import type { Channel } from '../../../../shared/domain/channel.ts';
import type { MeetingEvent } from '../../../../shared/domain/meeting.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { useTexts } from '../../../app/useTexts.ts';

/** What happened to the day of a meeting of the channel, as a sentence. */
export function useEventText({ parties }: Channel) {
  const { t, language, nameOf } = useTexts();
  return ({ event, fromDate, toDate, reason, proposedBy }: MeetingEvent): string => {
    const form = event === 'cancelled' && toDate !== null ? 'replaced' : event;
    return t(`schedule:ledger.event.${form}`, {
      from: formatDate(fromDate, language),
      to: toDate === null ? t('schedule:ledger.noDay') : formatDate(toDate, language),
      party: nameOf(parties.find(({ partyId }) => partyId === proposedBy)?.name),
      reason: nameOf(reason),
    });
  };
}
