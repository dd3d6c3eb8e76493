import { memo, useMemo } from 'react';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { Name } from '../../../app/Name.tsx';
import { sideShown, useTexts } from '../../../app/useTexts.ts';
import { ruleFor } from '../../../../shared/domain/rotation.ts';
import { cssPlace } from '../../../ui/cssPlace.ts';
import type { YearData } from '../year/useYear.ts';
import { blackoutBands } from './blackoutBands.ts';
import { BoardCardCell } from './BoardCardCell.tsx';
import type { BoardCard } from './cards.ts';
import { DueLine } from './DueLine.tsx';
import type { ChannelRow } from './rows.ts';

interface RowProps {
  row: ChannelRow;
  data: YearData;
  /** The number of the row among all, from 1. */
  index: number;
  top: number;
  height: number;
  /** The key of the card that the focus is or would be on, `name` for the channel; null in other rows. */
  activeKey: string | null;
  /** Which card the bar below tells of. */
  chosenKey: string | null;
  /** Which card is lifted, and over which day it is held. */
  liftedKey: string | null;
  liftedTo: PlainDate | null;
  /** The proposals that are not taken along; null where there are none. */
  left: ReadonlySet<string> | null;
}

function Ghost({ card }: { card: BoardCard }) {
  return (
    <span aria-hidden className="board-ghost" style={cssPlace({ '--middle': card.place, '--top': '4px' })}>
      {card.ordinal ?? '–'}
    </span>
  );
}

/** One channel over the year. */
export const BoardRowView = memo(function BoardRowView(props: RowProps) {
  const { row, data, index, top, height, activeKey, chosenKey, liftedKey, liftedTo, left } = props;
  const { t, language, nameOf } = useTexts();
  const { channel } = row.book;
  const { year, advice } = data;
  const bands = useMemo(() => blackoutBands(advice.blackoutsOf(row.book), year), [row.book, year, advice]);
  const warned = useMemo(
    () =>
      new Map(
        row.cards.map(({ key, meeting }) => [
          key,
          meeting === null ? 0 : advice.standing(row.book, meeting).length,
        ]),
      ),
    [row, advice],
  );
  const rule = ruleFor(row.book.rules, Number.MAX_SAFE_INTEGER);
  const liftedCard = row.cards.find(({ key }) => key === liftedKey);
  return (
    <div
      role="row"
      aria-rowindex={index}
      className="board-row"
      data-channel={channel.id}
      style={cssPlace({ '--row-top': `${top}px`, '--row-height': `${height}px` })}
    >
      <div
        role="rowheader"
        className="board-name board-channel"
        data-name
        tabIndex={activeKey === 'name' ? 0 : -1}
        title={nameOf(channel.name)}
      >
        <span className="board-channel-name">
          <span lang={sideShown(channel.name, language)}>{nameOf(channel.name)}</span>
        </span>
        <span className="note cut">
          {rule !== undefined && `${t('schedule:every', { count: rule.everyMonths })} · `}
          {channel.parties.map(({ letter }) => letter).join(', ')}
        </span>
      </div>
      {bands.map(({ key, from, to, name }) => (
        <span
          key={key}
          aria-hidden
          className="board-blackout"
          title={nameOf(name)}
          style={cssPlace({ '--from': from, '--to': to })}
        >
          <span className="cut">
            <Name names={name} />
          </span>
        </span>
      ))}
      {liftedCard?.meeting && <DueLine meeting={liftedCard.meeting} year={year} />}
      {liftedCard && <Ghost card={liftedCard} />}
      {row.cards.map((card) => (
        <BoardCardCell
          key={card.key}
          t={t}
          language={language}
          channel={channel}
          card={card}
          year={year}
          warningCount={warned.get(card.key) ?? 0}
          isActive={activeKey === card.key}
          isChosen={chosenKey === card.key}
          isTicked={card.proposal === null ? null : !(left?.has(card.key) ?? false)}
          liftedTo={card.key === liftedKey ? liftedTo : null}
        />
      ))}
    </div>
  );
});
