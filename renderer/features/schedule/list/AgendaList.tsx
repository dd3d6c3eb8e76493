import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { formatMonth } from '../../../../shared/text/dates.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import './agenda.css';
import { MeetingBar } from '../year/MeetingBar.tsx';
import { useShownRows } from '../../../app/useShownRows.ts';
import type { YearData } from '../year/useYear.ts';
import { agendaLines, agendaRows, everything, filterAgenda } from './agenda.ts';
import { AgendaFilters } from './AgendaFilters.tsx';
import { AgendaLineView } from './AgendaLineView.tsx';

const rowPx = 34;
const columns = ['date', 'channel', 'ordinal', 'host', 'place'] as const;
const moves: Partial<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

interface AgendaListProps {
  data: YearData;
  books: ChannelDetail[];
}

/** The meetings of the year one under the other, by month. */
export function AgendaList({ data, books }: AgendaListProps) {
  const { t, language } = useTexts();
  const directory = useDirectory();
  const [, navigate] = useLocation();
  const { year, advice } = data;
  const scroller = useRef<HTMLDivElement>(null);
  const isFocusWanted = useRef(false);
  const [filter, setFilter] = useState(everything);
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const settled = useDeferredValue(filter);
  const { places } = directory;
  const all = useMemo(
    () =>
      agendaLines(
        books,
        year,
        (book, meeting) => advice.standing(book, meeting).length,
        ({ placeId }) => {
          const place = places.find(({ id }) => id === placeId);
          return place === undefined ? '' : `${place.name.vi} ${place.name.lo}`;
        },
      ),
    [books, year, advice, places],
  );
  const lines = useMemo(() => filterAgenda(all, settled), [all, settled]);
  const rows = useMemo(() => agendaRows(lines), [lines]);
  const active = lines.find(({ meeting }) => meeting.id === wanted) ?? lines[0];
  const activeRow = rows.findIndex((row) => row.kind === 'line' && row.line === active);
  const shownBar = lines.find(({ meeting }) => meeting.id === chosen);
  const heights = useMemo(() => rows.map(() => rowPx), [rows]);
  const shown = useShownRows({ scroller, heights, kept: activeRow });
  useEffect(() => {
    if (!isFocusWanted.current || active === undefined) return;
    isFocusWanted.current = false;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-line="${active.meeting.id}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });
  const go = (index: number): void => {
    const line = lines[Math.min(lines.length - 1, Math.max(0, index))];
    if (line === undefined) return;
    isFocusWanted.current = true;
    setWanted(line.meeting.id);
    if (chosen !== null) setChosen(line.meeting.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing;
    if (isOther || active === undefined) return;
    const at = lines.indexOf(active);
    const move = moves[event.key];
    if (move !== undefined) go(at + move);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(lines.length - 1);
    else if (event.key === 'Enter') navigate(`/meetings/${active.meeting.id}`);
    else if (event.key === ' ') setChosen(chosen === active.meeting.id ? null : active.meeting.id);
    else if (event.key === 'Escape') setChosen(null);
    else return;
    event.preventDefault();
  };
  const choose = (id: string | undefined): void => {
    if (id === undefined) return;
    setWanted(id);
    setChosen(id);
  };
  return (
    <section className="panel agenda-panel">
      <AgendaFilters books={books} filter={filter} onChange={setFilter} />
      {lines.length === 0 && (
        <Empty
          action={
            all.length > 0 && (
              <Button onClick={() => setFilter(everything)}>{t('schedule:list.showAll')}</Button>
            )
          }
        >
          {all.length === 0 ? t('meetings:plan.none', { year }) : t('schedule:list.nothing')}
        </Empty>
      )}
      <div
        ref={scroller}
        hidden={lines.length === 0}
        role="grid"
        aria-label={t('meetings:plan.meetingsOf', { year })}
        aria-rowcount={rows.length + 1}
        className="agenda"
        data-region
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={(event) =>
          choose((event.target as Element).closest<HTMLElement>('[data-line]')?.dataset['line'])
        }
      >
        <div role="row" className="agenda-head">
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`meetings:${column}`)}
            </span>
          ))}
          <span role="columnheader">{t('schedule:agreement')}</span>
          <span role="columnheader">{t('meetings:state')}</span>
          <span role="columnheader">{t('schedule:list.warnings')}</span>
        </div>
        <div role="rowgroup" className="agenda-body" style={{ height: shown.total }}>
          {shown.rows.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            if (row.kind === 'month') {
              return (
                <div
                  key={row.month}
                  role="row"
                  aria-rowindex={index + 2}
                  className="agenda-month"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <span role="rowheader">
                    {formatMonth(row.month, language)} · {t('schedule:meetings', { count: row.count })}
                  </span>
                </div>
              );
            }
            const { id } = row.line.meeting;
            return (
              <AgendaLineView
                key={id}
                line={row.line}
                advice={advice}
                index={index + 2}
                top={start}
                isActive={row.line === active}
                isChosen={id === chosen}
              />
            );
          })}
        </div>
      </div>
      {shownBar && (
        <MeetingBar
          book={shownBar.book}
          meeting={shownBar.meeting}
          advice={advice}
          onClose={() => {
            setChosen(null);
            isFocusWanted.current = true;
          }}
        />
      )}
      <p className="board-legend agenda-legend">
        <span className="legend-note">
          <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {t('schedule:list.keysMove')} ·{' '}
          <kbd className="key">Enter</kbd> {t('schedule:openKey')} · <kbd className="key">Space</kbd>{' '}
          {t('schedule:list.keysDetail')}
        </span>
        <span className="legend-note legend-keys">
          {t('schedule:list.shown', { shown: lines.length, total: all.length })}
        </span>
      </p>
    </section>
  );
}
