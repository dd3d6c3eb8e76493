import { isFrozen, type Minutes } from '../../../shared/domain/minutes.ts';
import type { Role } from '../../../shared/domain/user.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';

const editors: readonly Role[] = ['secretary', 'interpreter', 'officer'];

/** Why the texts cannot be edited; undefined where they can. */
export function useReadOnlyReason(minutes: Minutes | null): string | undefined {
  const { t, language } = useTexts();
  const { may, isCopy } = useSession();
  if (isCopy) return t('vault:bars.copyReason');
  if (minutes !== null && isFrozen(minutes)) {
    if (minutes.status !== 'signed') return t('minutes:frozen.printed-for-signature');
    return t('minutes:frozen.signed', {
      date: minutes.signedOn === null ? '–' : formatDate(minutes.signedOn, language),
    });
  }
  return may(editors) ? undefined : t('minutes:frozen.role');
}
