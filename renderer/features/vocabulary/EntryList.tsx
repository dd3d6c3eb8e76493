import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { useShownRows } from '../../app/useShownRows.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Status } from '../../ui/Status.tsx';
import { Trust } from '../../ui/Trust.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { pathOf, topicText, type EntryRow } from './entries.ts';

const rowPx = 34;
const moves: Partial<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

interface LineProps {
  row: EntryRow;
  index: number;
  top: number;
  isActive: boolean;
  isOpen: boolean;
}

function Line({ row, index, top, isActive, isOpen }: LineProps) {
  const { t } = useTexts();
  const { id, vi, lo, code, topic, confidence } = row;
  return (
    <div
      role="row"
      data-entry={id}
      aria-rowindex={index}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      className={code === null ? 'word-line' : 'word-line with-code'}
      style={{ transform: `translateY(${top}px)` }}
    >
      {code !== null && <span role="gridcell">{code}</span>}
      <span role="gridcell" className="cut" lang="vi">
        {vi}
      </span>
      <span role="gridcell" className="cut" lang="lo">
        {lo}
      </span>
      <span role="gridcell" className="cut">
        {topicText(topic, t)}
      </span>
      <span role="gridcell">
        <Trust level={confidence}>{t(`vocabulary:trust.${confidence}`)}</Trust>
      </span>
      <span role="gridcell">
        <Status tone={row.isApproved ? 'done' : 'quiet'}>
          {t(row.isApproved ? 'vocabulary:state.approved' : 'vocabulary:state.waiting')}
        </Status>
      </span>
    </div>
  );
}

interface EntryListProps {
  kind: VocabularyKind;
  rows: readonly EntryRow[];
  openId: string | undefined;
}

/** The rows of a list; the arrows go from row to row, and an open panel follows. */
export function EntryList({ kind, rows, openId }: EntryListProps) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const isFocusWanted = useRef(false);
  const [wanted, setWanted] = useState<string | undefined>(openId);
  const found = rows.findIndex(({ id }) => id === wanted);
  const active = Math.max(0, found);
  const heights = useMemo(() => rows.map(() => rowPx), [rows]);
  const shown = useShownRows({ scroller, heights, kept: active });
  useEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-entry="${wanted}"]`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  });
  useFocusKept(openId, scroller, '[data-entry][tabindex="0"]');
  const move = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (row === undefined) return;
    isFocusWanted.current = true;
    setWanted(row.id);
    if (openId !== undefined) go(pathOf(kind, row.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = moves[event.key];
    const row = rows[active];
    if (step !== undefined) move(active + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'Enter' && row !== undefined) go(pathOf(kind, row.id));
    else return;
    event.preventDefault();
  };
  const openAt = (target: EventTarget): void => {
    const id = (target as Element).closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    if (id === undefined) return;
    setWanted(id);
    go(pathOf(kind, id));
  };
  const head = kind === 'term' ? 'word-head' : 'word-head with-code';
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t(`vocabulary:list.${kind}`)}
      aria-rowcount={rows.length + 1}
      className="word-list"
      data-region
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={(event) => openAt(event.target)}
    >
      <div role="row" className={head}>
        {kind === 'phrase' && <span role="columnheader">{t('history:field.code')}</span>}
        <span role="columnheader">{t('history:field.vi')}</span>
        <span role="columnheader">{t('history:field.lo')}</span>
        <span role="columnheader">
          {t(kind === 'term' ? 'history:field.category' : 'history:field.section')}
        </span>
        <span role="columnheader">{t('history:field.confidence')}</span>
        <span role="columnheader">{t('vocabulary:approval')}</span>
      </div>
      <div role="rowgroup" className="word-body" style={{ height: shown.total }}>
        {shown.rows.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { id } = row;
          return (
            <Line
              key={id}
              row={row}
              index={index + 2}
              top={start}
              isActive={index === active}
              isOpen={id === openId}
            />
          );
        })}
      </div>
    </div>
  );
}
