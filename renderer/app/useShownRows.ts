import { useEffect, useMemo, useState, type RefObject } from 'react';
import { rowsAround, topsOf } from './rowWindow.ts';
import { usePrinted } from './usePrinted.ts';

interface ShownRows {
  scroller: RefObject<HTMLElement | null>;
  /** The height of each row in pixels, in order. */
  heights: readonly number[];
  /** Stays drawn out of sight: the focus is on it. */
  kept: number;
}

/** About what a window shows before it was measured. */
const usualHeight = 600;

/** Which rows of a long list are drawn, and where: those in sight and near it; on paper all of them. */
export function useShownRows({ scroller, heights, kept }: ShownRows) {
  const isPrinted = usePrinted();
  const tops = useMemo(() => topsOf(heights), [heights]);
  const [sight, setSight] = useState({ top: 0, height: usualHeight });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const shown = isPrinted ? heights.map((_, index) => index) : rowsAround(tops, sight, kept);
  return {
    rows: shown.map((index) => ({ index, start: tops[index] ?? 0 })),
    total: tops.at(-1) ?? 0,
  };
}
