import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { addMonths } from '../../../../shared/domain/calendarDate.ts';
import { formatMonth, weekdayName } from '../../../../shared/text/dates.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import './month.css';
import type { YearData } from '../year/useYear.ts';
import { DayCell } from './DayCell.tsx';
import { monthDays } from './monthDays.ts';
import { dayAfterKey, weeksOf } from './weeks.ts';

interface MonthViewProps {
  data: YearData;
  books: ChannelDetail[];
  /** The day the focus is on; its month is shown. */
  day: PlainDate;
  onDay: (day: PlainDate) => void;
}

function MonthSwitch({ day, onDay }: Pick<MonthViewProps, 'day' | 'onDay'>) {
  const { t, language } = useTexts();
  const { session } = useSession();
  const title = formatMonth(day.slice(0, 7), language);
  return (
    <header className="month-head">
      <Button
        kind="quiet"
        icon="previous"
        title={t('schedule:previousMonth')}
        onClick={() => onDay(addMonths(day, -1))}
      >
        <span className="hidden-text">{t('schedule:previousMonth')}</span>
      </Button>
      <h2 aria-live="polite">{title.charAt(0).toUpperCase() + title.slice(1)}</h2>
      <Button
        kind="quiet"
        icon="next"
        title={t('schedule:nextMonth')}
        onClick={() => onDay(addMonths(day, 1))}
      >
        <span className="hidden-text">{t('schedule:nextMonth')}</span>
      </Button>
      <Button kind="quiet" onClick={() => onDay(session.today)}>
        {t('schedule:today')}
      </Button>
      <p className="note month-keys">
        <kbd className="key">←</kbd> <kbd className="key">→</kbd> {t('schedule:move.day')} ·{' '}
        <kbd className="key">PgUp</kbd> <kbd className="key">PgDn</kbd> {t('schedule:monthKeys')} ·{' '}
        <kbd className="key">Enter</kbd> {t('schedule:openKey')}
      </p>
    </header>
  );
}

/** One month with both countries' days and the Vietnamese lunar calendar. */
export function MonthView({ data, books, day, onDay }: MonthViewProps) {
  const { t, language } = useTexts();
  const { session } = useSession();
  const [, navigate] = useLocation();
  const grid = useRef<HTMLDivElement>(null);
  const isFocusWanted = useRef(false);
  const month = day.slice(0, 7);
  const weeks = useMemo(
    () => monthDays(weeksOf(`${month}-01`), books, data.days, data.blackouts),
    [month, books, data.days, data.blackouts],
  );
  useEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing;
    if (isOther || !(event.target as HTMLElement).matches('[data-day]')) return;
    const next = dayAfterKey(day, event.key);
    const [first] = weeks.flat().find(({ date }) => date === day)?.meetings ?? [];
    if (next !== undefined) {
      isFocusWanted.current = true;
      onDay(next);
    } else if (event.key === 'Enter' && first) navigate(`/meetings/${first.meeting.id}`);
    else return;
    event.preventDefault();
  };
  return (
    <section className="panel month-panel">
      <MonthSwitch day={day} onDay={onDay} />
      <div
        ref={grid}
        role="grid"
        aria-label={formatMonth(month, language)}
        className="month"
        data-region
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="month-week month-weekdays">
          {(weeks[0] ?? []).map(({ date }) => (
            <div key={date} role="columnheader">
              {weekdayName(date, language)}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]?.date} role="row" className="month-week">
            {week.map((each) => (
              <DayCell
                key={each.date}
                day={each}
                isActive={each.date === day}
                isOutside={!each.date.startsWith(month)}
                isToday={each.date === session.today}
                onDay={onDay}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="board-legend">
        <span className="legend-item">
          <span className="legend-off day-off-vn" />
          {t('schedule:dayOff.VN')}
        </span>
        <span className="legend-item">
          <span className="legend-off day-off-la" />
          {t('schedule:dayOff.LA')}
        </span>
        <span className="legend-item">
          <span className="legend-hatch" />
          {t('schedule:legend.blackout')}
        </span>
        <span className="legend-note">{t('schedule:legend.lunar')}</span>
      </p>
    </section>
  );
}
