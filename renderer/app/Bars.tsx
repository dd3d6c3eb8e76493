import { Link } from 'wouter';
import { formatTimestamp } from '../../shared/text/dates.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { owesRecovery } from './recovery.ts';
import { useSession } from './useSession.ts';
import { useTexts } from './useTexts.ts';
import type { ReactNode } from 'react';

function Bar({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="bar" role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}

/** What is true of the whole store and has to stand on every page. */
export function Bars() {
  const { t, language } = useTexts();
  const { session, isCopy } = useSession();
  return (
    <>
      {session.demo && (
        <p className="demo-mark">
          <strong>{t('app:demoMark')}</strong> {t('app:demoNote')}
        </p>
      )}
      {isCopy && session.copiedAt !== null && (
        <Bar icon="eye">
          <strong>
            {t('vault:bars.copy', { date: formatTimestamp(session.copiedAt, language).slice(0, 10) })}
          </strong>{' '}
          {t('vault:bars.copyNote')}
        </Bar>
      )}
      {session.clockBehind !== null && (
        <Bar icon="clock">
          <strong>{t('vault:bars.clock', { time: formatTimestamp(session.clockBehind, language) })}</strong>{' '}
          {t('vault:bars.clockNote')}
        </Bar>
      )}
      {owesRecovery(session) && (
        <Bar icon="warning">
          <strong>{t('vault:bars.recovery')}</strong>{' '}
          <Link href="/settings/recovery">{t('vault:bars.recoveryLink')}</Link>
        </Bar>
      )}
    </>
  );
}
