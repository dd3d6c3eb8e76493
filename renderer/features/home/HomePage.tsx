import { formatDateLong } from '../../../shared/text/dates.ts';
import { Page } from '../../app/Page.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import './home.css';
import { LatePanel } from './LatePanel.tsx';
import { TurnsPanel } from './TurnsPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';
import { UpcomingPanel } from './UpcomingPanel.tsx';

export function HomePage() {
  const { t, language } = useTexts();
  const { session } = useSession();
  return (
    <Page title={t('app:nav.home')} subtitle={formatDateLong(session.today, language)}>
      <div className="columns home-columns">
        <div className="stack">
          <WaitingPanel />
          <UpcomingPanel />
          <LatePanel />
        </div>
        <TurnsPanel />
      </div>
    </Page>
  );
}
