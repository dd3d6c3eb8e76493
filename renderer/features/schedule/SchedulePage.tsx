import { useMemo, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import { addMonths, yearOf } from '../../../shared/domain/calendarDate.ts';
import type { PlainDate } from '../../../shared/text/plainDate.ts';
import { client } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Page } from '../../app/Page.tsx';
import { PageTabs } from '../../app/PageTabs.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { YearSwitch } from '../../app/YearSwitch.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import './schedule.css';
import { AgendaList } from './list/AgendaList.tsx';
import { MonthView } from './month/MonthView.tsx';
import { PlanBar } from './plan/PlanBar.tsx';
import { useProposals, type Planner } from './plan/useProposals.ts';
import { ChannelFilterMenu } from './year/ChannelFilterMenu.tsx';
import { ExportMenu } from './year/ExportMenu.tsx';
import { filterBooks, type ChannelFilter } from './year/filter.ts';
import { useYear, type YearData } from './year/useYear.ts';
import { YearBoard } from './board/YearBoard.tsx';

const views = ['board', 'month', 'list'] as const;
type View = (typeof views)[number];

const everyChannel: ChannelFilter = { level: '', business: '' };

/** The year people plan: the next one once its plan is due, in the last quarter. */
function planningYear(today: PlainDate): number {
  return yearOf(addMonths(today, 3));
}

function Tabs({ view, year }: { view: View; year: number }) {
  const { t } = useTexts();
  const tabs = views.map((each) => ({
    href: `/schedule/${each}/${year}`,
    text: t(`schedule:view.${each}`),
    isCurrent: each === view,
  }));
  const days = { href: `/calendar/days/${year}`, text: t('calendar:tab.days'), isCurrent: false };
  return <PageTabs label={t('schedule:views')} tabs={[...tabs, days]} />;
}

function PlanButton({ planner, year }: { planner: Planner; year: number }) {
  const { t } = useTexts();
  const { session, may, mayChange } = useSession();
  const { planning, proposals } = planner;
  const chosen = proposals?.chosen ?? [];
  if (proposals !== null && proposals.meetings.length > 0) {
    return (
      <Button
        kind="primary"
        disabled={!may(['officer']) || chosen.length === 0 || planner.isAccepting}
        onClick={() => planner.accept(chosen)}
      >
        {t('meetings:plan.accept', { count: chosen.length })}
      </Button>
    );
  }
  if (!mayChange(['officer', 'commander']) || year < yearOf(session.today)) return null;
  return (
    <Button kind="primary" icon="plan" disabled={planning.state === 'working'} onClick={planner.propose}>
      {t('meetings:plan.propose', { year })}
    </Button>
  );
}

interface ViewProps {
  view: View;
  data: YearData;
  books: ChannelDetail[];
  planner: Planner;
  day: PlainDate;
  onDay: (day: PlainDate) => void;
}

function YearView({ view, data, books, planner, day, onDay }: ViewProps) {
  const { t } = useTexts();
  if (data.books.length === 0) return <Empty>{t('meetings:noChannels')}</Empty>;
  switch (view) {
    case 'board':
      return <YearBoard data={data} books={books} proposals={planner.proposals} />;
    case 'month':
      return <MonthView data={data} books={books} day={day} onDay={onDay} />;
    case 'list':
    default:
      return <AgendaList data={data} books={books} />;
  }
}

interface SchedulePageProps {
  view: string | undefined;
  year: string | undefined;
}

function Schedule({ view, year }: { view: View; year: number }) {
  const { t } = useTexts();
  const { session } = useSession();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(everyChannel);
  const [day, setDay] = useState(session.today);
  const { query, data } = useYear(year);
  const books = useMemo(() => filterBooks(query.data ?? [], filter), [query.data, filter]);
  const planner = useProposals(year, new Set(books.map(({ channel }) => channel.id)));
  const shownDay = yearOf(day) === year ? day : `${year}-01-01`;
  const show = (other: number): void => {
    if (other === year) return;
    planner.stop();
    planner.forget();
    navigate(`/schedule/${view}/${other}`);
  };
  const actions = (
    <>
      {planner.planning.state === 'working' && <span className="note">{t('meetings:plan.busy')}</span>}
      <YearSwitch year={year} onChange={show} />
      <ChannelFilterMenu books={query.data ?? []} filter={filter} onChange={setFilter} />
      <ExportMenu
        files={[
          { text: 'Word', load: () => client.plans.exportWord({ year }) },
          { text: 'Excel', load: () => client.plans.exportExcel({ year }) },
          { text: t('meetings:exportIcs'), load: () => client.meetings.exportIcs({ year }) },
        ]}
      />
      <PlanButton planner={planner} year={year} />
    </>
  );
  return (
    <Page title={t('schedule:title')} tabs={<Tabs view={view} year={year} />} actions={actions}>
      <div className="schedule">
        <PlanBar planner={planner} year={year} />
        <Loaded query={query}>
          {() =>
            data && (
              <YearView
                view={view}
                data={data}
                books={books}
                planner={planner}
                day={shownDay}
                onDay={(to) => {
                  setDay(to);
                  show(yearOf(to));
                }}
              />
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

/** The calendar of meetings in three views of one year. */
export function SchedulePage({ view, year }: SchedulePageProps) {
  const { session } = useSession();
  const shown = views.find((each) => each === view);
  if (shown === undefined || year === undefined || !/^2[01]\d\d$/.test(year)) {
    return <Redirect to={`/schedule/${shown ?? 'board'}/${planningYear(session.today)}`} replace />;
  }
  return <Schedule view={shown} year={Number(year)} />;
}
