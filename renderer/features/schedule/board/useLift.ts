import { useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { isAhead, type Meeting } from '../../../../shared/domain/meeting.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import type { DayWarning } from '../../../../shared/domain/dayWarnings.ts';
import { movesFreely } from '../../../../shared/domain/turnMeetings.ts';
import type { YearData } from '../year/useYear.ts';
import { useMove } from '../year/useTurns.ts';

export interface Reason {
  vi: string;
  lo: string;
}

/** A meeting held over another day. */
export interface Lift {
  book: ChannelDetail;
  meeting: Meeting;
  to: PlainDate;
}

export const noReason: Reason = { vi: '', lo: '' };

/** Whether a meeting can be given another day at all. */
export function isMovable(meeting: Meeting | null): meeting is Meeting {
  return meeting !== null && isAhead(meeting);
}

/** A day that is settled in any way, or that something speaks against, is taken only with a reason. */
function needsReason({ meeting }: Lift, warnings: readonly DayWarning[]): boolean {
  return warnings.length > 0 || !movesFreely(meeting);
}

/** Lifting a card, holding it over a day, and dropping it there. */
export function useLift({ advice }: YearData, onReasonMissing: () => void) {
  const [lift, setLift] = useState<Lift | null>(null);
  const [reason, setReason] = useState(noReason);
  const [isAsked, setIsAsked] = useState(false);
  const { move, isPending, error, reset } = useMove();
  const warnings = lift === null ? [] : advice.of(lift.book, lift.meeting, lift.to);
  const isReasonNeeded = lift !== null && needsReason(lift, warnings);
  const isReasonMissing = isReasonNeeded && reason.vi.trim() === '';
  const giveUp = (): void => {
    setLift(null);
    setReason(noReason);
    setIsAsked(false);
    reset();
  };
  return {
    lift,
    warnings,
    reason,
    setReason,
    isReasonNeeded,
    /** The card was dropped without the reason it needs. */
    isReasonFault: isReasonMissing && isAsked,
    isPending,
    error,
    begin: (book: ChannelDetail, meeting: Meeting): void => {
      giveUp();
      setLift({ book, meeting, to: meeting.plannedOn });
    },
    hold: (to: PlainDate): void => setLift((current) => current && { ...current, to }),
    giveUp,
    drop: (): void => {
      if (lift === null || isPending) return;
      if (lift.to === lift.meeting.plannedOn && lift.meeting.status !== 'postponed') giveUp();
      else if (isReasonMissing) {
        setIsAsked(true);
        onReasonMissing();
      } else move({ ...lift, reason: reason.vi.trim() === '' ? null : reason }, giveUp);
    },
  };
}

export type Lifting = ReturnType<typeof useLift>;
