import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, type RefObject } from 'react';
import { usePrinted } from './usePrinted.ts';

const overscan = 6;

interface ShownRows {
  scroller: RefObject<HTMLElement | null>;
  /** The height of each row in pixels, in order. */
  heights: readonly number[];
  /** Stays drawn out of sight: the focus is on it. */
  kept: number;
}

/** Which rows of a long list are drawn, and where: those in sight and near it; on paper all of them. */
export function useShownRows({ scroller, heights, kept }: ShownRows) {
  const isPrinted = usePrinted();
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      if (isPrinted) return Array.from({ length: range.count }, (_, index) => index);
      const shown = defaultRangeExtractor(range);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b);
    },
    [kept, isPrinted],
  );
  // oxlint-disable-next-line react/incompatible-library -- what it answers goes no further than this hook
  const virtual = useVirtualizer({
    count: heights.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    overscan,
    rangeExtractor,
  });
  useLayoutEffect(() => virtual.measure(), [virtual, heights]);
  return {
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, start })),
    total: virtual.getTotalSize(),
  };
}
