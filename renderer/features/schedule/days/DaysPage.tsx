import { Link, Redirect } from 'wouter';
import { addMonths, yearOf } from '../../../../shared/domain/calendarDate.ts';
import { Page } from '../../../app/Page.tsx';
import { PageTabs } from '../../../app/PageTabs.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { BlackoutsSection } from './BlackoutsSection.tsx';
import './days.css';
import { DaysSection } from './DaysSection.tsx';

const tabs = ['days', 'blackouts'] as const;

function Tabs({ current, year }: { current: (typeof tabs)[number]; year: number }) {
  const { t } = useTexts();
  const pages = tabs.map((tab) => ({
    href: `/calendar/${tab}/${year}`,
    text: t(`calendar:tab.${tab}`),
    isCurrent: tab === current,
  }));
  return <PageTabs label={t('calendar:views')} tabs={pages} />;
}

interface DaysPageProps {
  tab: string | undefined;
  year: string | undefined;
}

/** The days on which nobody should meet: of the calendars of both countries, and of floods, congresses and absences. */
export function DaysPage({ tab, year }: DaysPageProps) {
  const { t } = useTexts();
  const { session } = useSession();
  const shown = tabs.find((each) => each === tab);
  if (shown === undefined || year === undefined || !/^2[01]\d\d$/.test(year)) {
    const next = yearOf(addMonths(session.today, 3));
    return <Redirect to={`/calendar/${shown ?? 'days'}/${next}`} replace />;
  }
  const back = (
    <Link href="/schedule" className="row" title={t('schedule:title')}>
      <Icon name="back" />
      <span className="hidden-text">{t('schedule:title')}</span>
    </Link>
  );
  return (
    <Page title={t('calendar:title')} lead={back} tabs={<Tabs current={shown} year={Number(year)} />}>
      {shown === 'days' ? <DaysSection year={Number(year)} /> : <BlackoutsSection />}
    </Page>
  );
}
