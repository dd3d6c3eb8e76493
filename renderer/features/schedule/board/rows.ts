import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import type { ProposedMeeting } from '../../../../shared/domain/yearPlan.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { channelLevels, listedLevel, type ChannelLevel } from '../year/filter.ts';
import { cardsOf, type BoardCard } from './cards.ts';

export interface ChannelRow {
  kind: 'channel';
  book: ChannelDetail;
  cards: BoardCard[];
  lanes: number;
}

export type BoardRow = { kind: 'group'; group: ChannelLevel } | ChannelRow;

const groupHeight = 24;
const cardHeight = 54;
const laneGap = 4;

/** The height of a row in pixels; it is known before the row is drawn. */
export function rowHeight(row: BoardRow): number {
  if (row.kind === 'group') return groupHeight;
  return laneGap + row.lanes * (cardHeight + laneGap);
}

/** Where the top of a lane lies within its row, in pixels. */
export function laneTop(lane: number): number {
  return laneGap + lane * (cardHeight + laneGap);
}

/** A closed channel stays on the board of the years in which it still met. */
function isShown({ book, cards }: ChannelRow, year: number): boolean {
  return cards.length > 0 || book.channel.closedOn === null || book.channel.closedOn >= `${year}-01-01`;
}

const known = new WeakMap<ChannelDetail, Map<string, ChannelRow>>();

/** The row of a channel; the same object as long as nothing of it changes, so that it is drawn once. */
function rowOf(book: ChannelDetail, year: number, proposals: readonly ProposedMeeting[]): ChannelRow {
  const own = proposals.filter(({ channelId }) => channelId === book.channel.id);
  const key = [year, ...own.map(({ ordinal, plannedOn }) => `${ordinal} ${plannedOn}`)].join();
  const rows = known.get(book) ?? new Map<string, ChannelRow>();
  known.set(book, rows);
  const row = rows.get(key) ?? newRow(book, cardsOf(book, year, own));
  rows.set(key, row);
  return row;
}

function newRow(book: ChannelDetail, cards: BoardCard[]): ChannelRow {
  return { kind: 'channel', book, cards, lanes: Math.max(1, ...cards.map(({ lane }) => lane + 1)) };
}

/** The rows of the board: groups by level, in them the channels by name. */
export function boardRows(
  books: readonly ChannelDetail[],
  year: number,
  proposals: readonly ProposedMeeting[],
  nameOf: (names: Channel['name']) => string,
): BoardRow[] {
  const rows = books
    .map((book) => rowOf(book, year, proposals))
    .filter((row) => isShown(row, year))
    .toSorted((a, b) => compareText(nameOf(a.book.channel.name), nameOf(b.book.channel.name)));
  return channelLevels.flatMap((group): BoardRow[] => {
    const own = rows.filter(({ book }) => listedLevel(book.channel) === group);
    return own.length === 0 ? [] : [{ kind: 'group', group }, ...own];
  });
}
