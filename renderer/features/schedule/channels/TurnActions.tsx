import { useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { isClosedOn } from '../../../../shared/domain/channel.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ActionMenu } from '../../../ui/Menus.tsx';
import { CancelQuestion } from '../turns/CancelQuestion.tsx';
import { HeldQuestion } from '../turns/HeldQuestion.tsx';
import { HostQuestion } from '../turns/HostQuestion.tsx';
import { meetingsAhead } from '../turns/MeetingChoice.tsx';
import { MoveQuestion } from '../turns/MoveQuestion.tsx';
import { PostponeQuestion } from '../turns/PostponeQuestion.tsx';
import { ScheduleQuestion } from '../turns/ScheduleQuestion.tsx';
import { SettleQuestion } from '../turns/SettleQuestion.tsx';

const questions = {
  host: HostQuestion,
  postpone: PostponeQuestion,
  cancel: CancelQuestion,
  date: MoveQuestion,
  settle: SettleQuestion,
  held: HeldQuestion,
  enter: ScheduleQuestion,
};
type QuestionName = keyof typeof questions;

/** What an officer does to the turns of a channel, each asked with its effect on the ledger. */
export function TurnActions({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const { session, mayChange } = useSession();
  const [asked, setAsked] = useState<{ name: QuestionName; round: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (!mayChange(['officer']) || isClosedOn(detail.channel, session.today)) return null;
  const ahead = meetingsAhead(detail);
  const hasDated = ahead.some(({ status }) => status !== 'postponed');
  const Question = asked && questions[asked.name];
  // Each asking begins with an empty form; the one before stays in the page until then, closed.
  const ask = (name: QuestionName): void => {
    setAsked((before) => ({ name, round: (before?.round ?? 0) + 1 }));
    setOpen(true);
  };
  const button = (name: QuestionName) => (
    <Button kind={name === 'enter' ? 'primary' : 'secondary'} onClick={() => ask(name)}>
      {t(`schedule:${name}.open`)}
    </Button>
  );
  const others: QuestionName[] = ['date', ...(hasDated ? (['settle'] as const) : []), 'held'];
  return (
    <>
      {button('host')}
      {hasDated && button('postpone')}
      {ahead.length > 0 && button('cancel')}
      {ahead.length > 0 && (
        <ActionMenu
          label={t('schedule:moreDeeds')}
          icon="tasks"
          actions={others.map((name) => ({ text: t(`schedule:${name}.open`), onChoose: () => ask(name) }))}
        />
      )}
      {button('enter')}
      {Question && <Question key={asked.round} book={detail} isOpen={isOpen} onEnd={() => setOpen(false)} />}
    </>
  );
}
