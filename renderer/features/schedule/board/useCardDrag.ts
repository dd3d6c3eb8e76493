import { useRef, type PointerEvent } from 'react';
import type { BoardCard } from './cards.ts';
import { dateAt, monthsOfYear } from './scale.ts';
import type { Spot } from './steps.ts';
import type { Lifting } from './useLift.ts';

/** So far a pointer goes before it drags instead of pressing. */
const slackPx = 4;

interface Grab {
  key: string;
  place: number;
  x: number;
  /** How wide a month is drawn. */
  monthPx: number;
  isDragging: boolean;
}

interface CardDrag {
  year: number;
  lifting: Lifting;
  begin: (key: string) => boolean;
  press: (key: string) => void;
  cardOf: (key: string) => BoardCard | undefined;
  onGrab: (spot: Spot) => void;
}

/** Moves cards with the pointer, as the keys do: pressed it is chosen, dragged it is lifted, let go it is dropped. */
export function useCardDrag({ year, lifting, begin, press, cardOf, onGrab }: CardDrag) {
  const grab = useRef<Grab | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const element = (event.target as Element).closest<HTMLElement>('[data-card]');
    const key = element?.dataset['card'];
    const channelId = element?.closest<HTMLElement>('[data-channel]')?.dataset['channel'];
    const card = key === undefined ? undefined : cardOf(key);
    const line = event.currentTarget.querySelector('.board-bands');
    if (event.button !== 0 || key === undefined || channelId === undefined || !card || !line) return;
    onGrab({ channelId, cardKey: key });
    const monthPx = line.getBoundingClientRect().width / monthsOfYear;
    grab.current = { key, place: card.place, x: event.clientX, monthPx, isDragging: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const held = grab.current;
    if (held === null) return;
    const distance = event.clientX - held.x;
    if (!held.isDragging) {
      if (Math.abs(distance) < slackPx) return;
      if (lifting.lift?.meeting.id !== held.key && !begin(held.key)) {
        grab.current = null;
        return;
      }
      held.isDragging = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const to = dateAt(held.place + distance / held.monthPx, year);
    if (to !== lifting.lift?.to) lifting.hold(to);
  };
  const onPointerUp = (): void => {
    const held = grab.current;
    grab.current = null;
    if (held === null) return;
    if (held.isDragging) lifting.drop();
    else if (lifting.lift === null) press(held.key);
  };
  const onPointerCancel = (): void => {
    grab.current = null;
    lifting.giveUp();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}
