import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { addDays } from '../../../../shared/domain/calendarDate.ts';
import type { BoardRow } from './rows.ts';
import { stepFrom, type Spot, type Step } from './steps.ts';
import type { Lifting } from './useLift.ts';

const daysOfWeek = 7;

const steps: Partial<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'top',
  PageDown: 'bottom',
};

interface BoardKeys {
  grid: RefObject<HTMLElement | null>;
  rows: readonly BoardRow[];
  spot: Spot | null;
  setSpot: (spot: Spot) => void;
  lifting: Lifting;
  /** Lifts a card; false where it cannot be lifted. */
  begin: (key: string) => boolean;
  press: (key: string) => void;
  close: () => void;
}

function elementOf(grid: HTMLElement | null, { channelId, cardKey }: Spot): HTMLElement | null {
  const row = grid?.querySelector(`[data-channel="${channelId}"]`);
  return (
    row?.querySelector<HTMLElement>(cardKey === null ? '[data-name]' : `[data-card="${cardKey}"]`) ?? null
  );
}

/** The keys of the board: those that walk over it, and those that move a lifted card. */
export function useBoardKeys({ grid, rows, spot, setSpot, lifting, begin, press, close }: BoardKeys) {
  const [, navigate] = useLocation();
  const isFocusWanted = useRef(false);
  useEffect(() => {
    if (!isFocusWanted.current || spot === null) return;
    const element = elementOf(grid.current, spot);
    if (element === null) return;
    isFocusWanted.current = false;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const focusSpot = (): void => {
    isFocusWanted.current = true;
  };
  const keyOfLifted = (event: KeyboardEvent): boolean => {
    const { lift } = lifting;
    if (lift === null) return false;
    const distance = event.shiftKey ? daysOfWeek : 1;
    if (event.key === 'ArrowLeft') lifting.hold(addDays(lift.to, -distance));
    else if (event.key === 'ArrowRight') lifting.hold(addDays(lift.to, distance));
    else if (event.key === 'Enter') lifting.drop();
    else if (event.key === 'Escape') lifting.giveUp();
    else return event.key.startsWith('Arrow');
    return true;
  };
  const open = ({ channelId, cardKey }: Spot): void => {
    const isProposal = cardKey?.includes(' ') ?? false;
    if (cardKey === null) navigate(`/channels/${channelId}`);
    else if (isProposal) press(cardKey);
    else navigate(`/meetings/${cardKey}`);
  };
  const keyOfBoard = (event: KeyboardEvent, at: Spot): boolean => {
    const step = steps[event.key];
    if (step !== undefined) {
      focusSpot();
      setSpot(stepFrom(rows, at, step));
    } else if (event.key === 'Enter') open(at);
    else if (event.key === 'F2') return at.cardKey !== null && begin(at.cardKey);
    else if (event.key === ' ') {
      if (at.cardKey !== null) press(at.cardKey);
    } else if (event.key === 'Escape') close();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing;
    if (isOther || spot === null) return;
    if (lifting.lift === null ? keyOfBoard(event, spot) : keyOfLifted(event)) event.preventDefault();
  };
  return { onKeyDown, focusSpot };
}
