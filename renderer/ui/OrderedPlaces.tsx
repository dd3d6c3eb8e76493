import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

export interface OrderedPlace {
  key: string;
  /** What stands in the place; the number stands before it. */
  content: ReactNode;
}

interface OrderedPlacesProps {
  label: string;
  places: readonly OrderedPlace[];
  /** What the sign that takes a place out is called. */
  removeTitle: string;
  /** Which keys do what; told to readers at each place. */
  hint: string;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

/** Places in order, moved by Ctrl and an arrow and taken out by Delete, or by the sign in each. */
export function OrderedPlaces({ label, places, removeTitle, hint, onMove, onRemove }: OrderedPlacesProps) {
  const hintId = useId();
  const list = useRef<HTMLOListElement>(null);
  const goTo = (index: number): void => {
    const shown = list.current?.querySelectorAll<HTMLElement>('.place > [data-place]') ?? [];
    shown[Math.max(0, Math.min(index, shown.length - 1))]?.focus();
  };
  // The list is drawn before the focus moves on: the next key may come at once and must find its place.
  const remove = (index: number): void => {
    flushSync(() => onRemove(index));
    goTo(index);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (event.nativeEvent.isComposing || (steps === undefined && event.key !== 'Delete')) return;
    event.preventDefault();
    if (steps === undefined) {
      remove(index);
      return;
    }
    const to = index + steps;
    if (to < 0 || to >= places.length) return;
    if (event.ctrlKey) flushSync(() => onMove(index, to));
    goTo(to);
  };
  return (
    <>
      <p id={hintId} className="hidden-text">
        {hint}
      </p>
      <ol className="places" ref={list} aria-label={label}>
        {places.map(({ key, content }, index) => (
          <li key={key} className="place">
            <button
              type="button"
              data-place
              aria-describedby={hintId}
              aria-keyshortcuts="Control+ArrowLeft Control+ArrowRight Delete"
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <span className="place-number">{index + 1}</span>
              {content}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className="place-remove"
              title={removeTitle}
              onClick={() => remove(index)}
            >
              <span aria-hidden>×</span>
              <span className="hidden-text">
                {removeTitle} {index + 1}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
