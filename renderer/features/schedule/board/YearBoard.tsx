import { useMemo, useRef, useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import './board.css';
import './cards.css';
import './moveBar.css';
import './boardSizes.css';
import { MeetingBar } from '../year/MeetingBar.tsx';
import type { YearData } from '../year/useYear.ts';
import type { Proposals } from '../plan/useProposals.ts';
import { BoardBands, BoardHead } from './BoardHead.tsx';
import { BoardRowView } from './BoardRowView.tsx';
import { Legend } from './Legend.tsx';
import { MoveBar } from './MoveBar.tsx';
import { boardRows, rowHeight } from './rows.ts';
import { standingSpot, type Spot } from './steps.ts';
import { useBoardKeys } from './useBoardKeys.ts';
import { useCardDrag } from './useCardDrag.ts';
import { useShownRows } from '../../../app/useShownRows.ts';
import { isMovable, useLift } from './useLift.ts';

const noProposals: never[] = [];

interface YearBoardProps {
  data: YearData;
  /** The channels to show, in any order. */
  books: ChannelDetail[];
  proposals: Proposals | null;
}

/** All channels over one year. */
export function YearBoard({ data, books, proposals }: YearBoardProps) {
  const { t, language } = useTexts();
  const { mayChange } = useSession();
  const { year } = data;
  const grid = useRef<HTMLDivElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState<Spot | null>(null);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const lifting = useLift(data, () => reason.current?.focus());
  const { lift } = lifting;
  const meetings = proposals?.meetings ?? noProposals;
  const rows = useMemo(
    () => boardRows(books, year, meetings, ({ vi, lo }) => (language === 'lo' && lo !== '' ? lo : vi)),
    [books, year, meetings, language],
  );
  const spot = standingSpot(rows, wanted);
  const spotRow = rows.findIndex((row) => row.kind === 'channel' && row.book.channel.id === spot?.channelId);
  const heights = useMemo(() => rows.map(rowHeight), [rows]);
  const shown = useShownRows({ scroller: grid, heights, kept: spotRow });
  const canMove = mayChange(['officer']);
  const bookOf = (key: string) =>
    rows.flatMap((row) => {
      if (row.kind === 'group') return [];
      const card = row.cards.find((each) => each.key === key);
      return card === undefined ? [] : [{ book: row.book, card }];
    })[0];
  const chosen = chosenKey === null ? undefined : bookOf(chosenKey);
  const begin = (key: string): boolean => {
    const found = bookOf(key);
    if (!canMove || found === undefined || !isMovable(found.card.meeting)) return false;
    lifting.begin(found.book, found.card.meeting);
    return true;
  };
  const press = (key: string): void => {
    const found = bookOf(key);
    if (found?.card.proposal) proposals?.toggle(key);
    else setChosenKey(key);
  };
  const { onKeyDown, focusSpot } = useBoardKeys({
    grid,
    rows,
    spot,
    setSpot: setWanted,
    lifting,
    begin,
    press,
    close: () => setChosenKey(null),
  });
  const drag = useCardDrag({
    year,
    lifting,
    begin,
    press,
    cardOf: (key) => bookOf(key)?.card,
    onGrab: setWanted,
  });
  return (
    <section className="panel board-panel">
      <div
        ref={grid}
        role="grid"
        aria-label={t('schedule:boardLabel', { year })}
        aria-rowcount={rows.length + 3}
        className={lift === null ? 'board' : 'board board-lifting'}
        data-region
        tabIndex={-1}
        onKeyDown={onKeyDown}
        {...drag}
      >
        <BoardHead days={data.days} year={year} />
        <div role="rowgroup" className="board-body" style={{ height: shown.total }}>
          <BoardBands days={data.days} year={year} />
          {shown.rows.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            if (row.kind === 'group') {
              return (
                <div
                  key={row.group}
                  role="row"
                  aria-rowindex={index + 4}
                  className="board-group"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <div role="rowheader" className="board-group-name">
                    {t(`schedule:level.${row.group}`)}
                  </div>
                </div>
              );
            }
            const isSpot = row.book.channel.id === spot?.channelId;
            const ownKey = (each: string | null): string | null =>
              row.cards.some((card) => card.key === each) ? each : null;
            return (
              <BoardRowView
                key={row.book.channel.id}
                row={row}
                data={data}
                index={index + 4}
                top={start}
                height={rowHeight(row)}
                activeKey={isSpot ? (spot?.cardKey ?? 'name') : null}
                chosenKey={ownKey(chosenKey)}
                liftedKey={ownKey(lift?.meeting.id ?? null)}
                liftedTo={ownKey(lift?.meeting.id ?? null) === null ? null : (lift?.to ?? null)}
                left={row.cards.some(({ proposal }) => proposal !== null) ? (proposals?.left ?? null) : null}
              />
            );
          })}
        </div>
      </div>
      {lift !== null && <MoveBar lift={lift} lifting={lifting} advice={data.advice} reasonRef={reason} />}
      {lift === null && chosen?.card.meeting && (
        <MeetingBar
          book={chosen.book}
          meeting={chosen.card.meeting}
          advice={data.advice}
          onClose={() => {
            setChosenKey(null);
            focusSpot();
          }}
          onMove={
            canMove && isMovable(chosen.card.meeting)
              ? () => {
                  begin(chosen.card.key);
                  focusSpot();
                }
              : undefined
          }
        />
      )}
      <Legend books={books} canMove={canMove} />
    </section>
  );
}
