import type { BoardRow, ChannelRow } from './rows.ts';

/** A place for the focus: a channel's name or one of its cards. */
export interface Spot {
  channelId: string;
  /** Null: the name. */
  cardKey: string | null;
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'top' | 'bottom';

function channelRows(rows: readonly BoardRow[]): ChannelRow[] {
  return rows.flatMap((row) => (row.kind === 'channel' ? [row] : []));
}

function spotIn(row: ChannelRow, index: number): Spot {
  return { channelId: row.book.channel.id, cardKey: row.cards[index]?.key ?? null };
}

/** The card of the row that lies nearest to a place; the name where the row has none. */
function nearest(row: ChannelRow, place: number): Spot {
  const [first] = row.cards
    .map((card, index) => ({ index, distance: Math.abs(card.place - place) }))
    .toSorted((a, b) => a.distance - b.distance);
  return spotIn(row, first?.index ?? -1);
}

/** Where the focus begins: at the first card of the board, otherwise at its first channel. */
export function firstSpot(rows: readonly BoardRow[]): Spot | null {
  const all = channelRows(rows);
  const row = all.find(({ cards }) => cards.length > 0) ?? all[0];
  return row === undefined ? null : spotIn(row, 0);
}

/** The spot itself where it is still on the board, otherwise where the focus begins. */
export function standingSpot(rows: readonly BoardRow[], spot: Spot | null): Spot | null {
  const row = channelRows(rows).find(({ book }) => book.channel.id === spot?.channelId);
  if (row === undefined || spot === null) return firstSpot(rows);
  return row.cards.some(({ key }) => key === spot.cardKey) ? spot : { ...spot, cardKey: null };
}

/** Where a key leads from a spot: along the row over name and cards, or to the nearest card of the next row. */
export function stepFrom(rows: readonly BoardRow[], spot: Spot, step: Step): Spot {
  const all = channelRows(rows);
  const at = all.findIndex(({ book }) => book.channel.id === spot.channelId);
  const row = all[at];
  if (row === undefined) return spot;
  const index = row.cards.findIndex(({ key }) => key === spot.cardKey);
  const card = row.cards[index];
  const vertical = (to: number): Spot => {
    const other = all[Math.min(all.length - 1, Math.max(0, to))] ?? row;
    return card === undefined
      ? { channelId: other.book.channel.id, cardKey: null }
      : nearest(other, card.place);
  };
  switch (step) {
    case 'left':
      return spotIn(row, index - 1);
    case 'right':
      return spotIn(row, Math.min(index + 1, row.cards.length - 1));
    case 'first':
      return spotIn(row, -1);
    case 'last':
      return spotIn(row, row.cards.length - 1);
    case 'up':
      return vertical(at - 1);
    case 'down':
      return vertical(at + 1);
    case 'top':
      return vertical(0);
    case 'bottom':
    default:
      return vertical(all.length - 1);
  }
}
