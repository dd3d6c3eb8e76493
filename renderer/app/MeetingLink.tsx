import { Link } from 'wouter';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { useTexts } from './useTexts.ts';

/** The ordinal of a meeting as the way to it; a dash for an extraordinary one, with its kind for readers. */
export function MeetingLink({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts();
  const title = meeting.ordinal === null ? t('meetings:extraordinary') : undefined;
  return (
    <Link href={`/meetings/${meeting.id}`} {...(title === undefined ? {} : { title, 'aria-label': title })}>
      {meeting.ordinal ?? '–'}
    </Link>
  );
}
