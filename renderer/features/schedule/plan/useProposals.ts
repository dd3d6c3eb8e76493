import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposedMeeting, YearProposal } from '../../../../shared/domain/yearPlan.ts';
import { api } from '../../../app/client.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { useUndoToast } from '../../../app/useUndoToast.ts';
import { proposalKey } from '../board/cards.ts';
import { turnChoice } from './choice.ts';
import { usePlanning, type Planning } from './usePlanning.ts';

/** What a plan proposes beside what exists, and what of it is taken along. */
export interface Proposals {
  year: number;
  meetings: readonly ProposedMeeting[];
  unfilled: YearProposal['unfilled'];
  /** Those that are not taken along. */
  left: ReadonlySet<string>;
  chosen: ProposedMeeting[];
  toggle: (key: string) => void;
  chooseAll: (isChosen: boolean) => void;
}

const nothingLeft: ReadonlySet<string> = new Set();

function proposalsOf(
  planning: Planning,
  year: number,
  channelIds: ReadonlySet<string>,
  left: ReadonlySet<string>,
  setLeft: (left: ReadonlySet<string>) => void,
): Proposals | null {
  if (planning.state !== 'proposed') return null;
  const isShown = ({ channelId }: { channelId: string }): boolean => channelIds.has(channelId);
  const meetings = planning.proposal.meetings.filter(isShown);
  const unfilled = planning.proposal.unfilled.filter(isShown);
  return {
    year,
    meetings,
    unfilled,
    left,
    chosen: meetings.filter((meeting) => !left.has(proposalKey(meeting))),
    toggle: (key) => setLeft(turnChoice(meetings, left, key)),
    chooseAll: (isChosen) => setLeft(isChosen ? nothingLeft : new Set(meetings.map(proposalKey))),
  };
}

/** A year's plan in the making, what it proposes for the channels shown, and taking that into the calendar. */
export function useProposals(year: number, channelIds: ReadonlySet<string>) {
  const { planning, propose, stop, forget } = usePlanning(year);
  const [left, setLeft] = useState(nothingLeft);
  const end = (): void => {
    forget();
    setLeft(nothingLeft);
  };
  const say = useUndoToast();
  const { t } = useTexts();
  const accepting = useMutation(
    api.plans.accept.mutationOptions({
      onSuccess: (accepted) => {
        end();
        // The button that was pressed is gone with the proposal.
        document.querySelector('main')?.focus();
        const [first] = accepted;
        const text = t('schedule:plan.accepted', { count: accepted.length });
        if (first) void say({ entity: 'meeting', id: first.id }, text);
      },
    }),
  );
  return {
    planning,
    propose: (): void => {
      setLeft(nothingLeft);
      propose();
    },
    stop,
    forget: end,
    proposals: proposalsOf(planning, year, channelIds, left, setLeft),
    isAccepting: accepting.isPending,
    error: accepting.error,
    accept: (meetings: ProposedMeeting[]): void => accepting.mutate({ meetings }),
  };
}

export type Planner = ReturnType<typeof useProposals>;
