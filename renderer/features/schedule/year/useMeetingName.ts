import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { useTexts } from '../../../app/useTexts.ts';

/** What a meeting is called within a sentence. */
export function useMeetingName() {
  const { t } = useTexts();
  return (meeting: Pick<Meeting, 'ordinal'> | undefined): string =>
    meeting === undefined || meeting.ordinal === null
      ? t('schedule:inText.extraordinary')
      : t('schedule:inText.nth', { ordinal: meeting.ordinal });
}
