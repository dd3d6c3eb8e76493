import type { ChannelBook } from '../../../../shared/domain/channelBook.ts';
import { isAhead, type Meeting } from '../../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';

/** The meetings of a channel that can still be changed, in order of their day. */
export function meetingsAhead(book: ChannelBook): Meeting[] {
  return book.meetings.filter(isAhead);
}

interface MeetingChoiceProps {
  meetings: readonly Meeting[];
  value: string;
  onChange: (meetingId: string) => void;
}

export function MeetingChoice({ meetings, value, onChange }: MeetingChoiceProps) {
  const { t, language } = useTexts();
  const choices = meetings.map(({ id, ordinal, plannedOn, status }) => {
    const name = ordinal === null ? t('meetings:extraordinary') : t('schedule:nth', { ordinal });
    const day =
      status === 'postponed' ? t('schedule:ledger.state.postponed') : formatDateShort(plannedOn, language);
    return { value: id, text: `${name}, ${day}` };
  });
  return <SelectField label={t('schedule:meeting')} value={value} choices={choices} onChange={onChange} />;
}
