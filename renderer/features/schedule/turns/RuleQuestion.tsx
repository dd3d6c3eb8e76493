import { useState } from 'react';
import type { ChannelBook } from '../../../../shared/domain/channelBook.ts';
import { dueOrdinal, ruleFor, turnOf } from '../../../../shared/domain/rotation.ts';
import { changeRule, hostsAtStake } from '../../../../shared/domain/turnAgreements.ts';
import type { ChangeRule } from '../../../../shared/domain/turnInputs.ts';
import { DateField } from '../../../app/DateField.tsx';
import { asTyped, dateFault, dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CyclePlace } from '../channels/form/channelDraft.ts';
import { CycleField } from '../channels/form/CycleField.tsx';
import { PolicyFields } from '../channels/form/PolicyFields.tsx';
import { attemptOf, type Attempt } from './attempt.ts';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useTurnDeed } from './useTurnDeed.ts';

/** The ordinals already invited whose host the new rule changes: taken over one by one. */
function TakeOver({
  book,
  attempt,
  takeOver,
  onChange,
}: {
  book: ChannelBook;
  attempt: Attempt;
  takeOver: readonly number[];
  onChange: (takeOver: number[]) => void;
}) {
  const { t, nameOf } = useTexts();
  if (attempt === null || 'refused' in attempt) return null;
  const ruled = { ...attempt.after, overrides: book.overrides };
  return hostsAtStake(book, ruled).map((ordinal) => {
    const host = turnOf(ruled, ordinal)?.hostPartyId;
    const name = nameOf(book.channel.parties.find(({ partyId }) => partyId === host)?.name);
    return (
      <CheckBox
        key={ordinal}
        isLabelled
        label={t('schedule:rule.takeOver', { ordinal, host: name })}
        isChecked={takeOver.includes(ordinal)}
        onChange={(isChosen) =>
          onChange(isChosen ? [...takeOver, ordinal] : takeOver.filter((one) => one !== ordinal))
        }
      />
    );
  });
}

/** A new rule from an ordinal on; its cycle begins with the host that is chosen for it. */
export function RuleQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t } = useTexts();
  const { session } = useSession();
  const first = dueOrdinal(book) ?? 1;
  const old = ruleFor(book.rules, first);
  const [fromOrdinal, setFromOrdinal] = useState(String(first));
  const [cycle, setCycle] = useState<CyclePlace[]>([]);
  const [everyMonths, setEveryMonths] = useState(String(old?.everyMonths ?? 3));
  const [policies, setPolicies] = useState({
    postponedPolicy: old?.postponedPolicy ?? ('hold-turn' as const),
    cancelledPolicy: old?.cancelledPolicy ?? ('hold-turn' as const),
    extraordinaryCounts: old?.extraordinaryCounts ?? false,
  });
  const [windowsFrom, setWindowsFrom] = useState('');
  const [agreedIn, setAgreedIn] = useState('');
  const [agreedOn, setAgreedOn] = useState(asTyped(session.today));
  const [takeOver, setTakeOver] = useState<number[]>([]);
  const deed = useTurnDeed('changeRule', book, onEnd);
  const input: ChangeRule = {
    ...policies,
    fromOrdinal: Number(fromOrdinal),
    cycle: cycle.map(({ partyKey }) => partyKey),
    everyMonths: Number(everyMonths),
    agreedIn: agreedIn.trim(),
    agreedOn: dateOf(agreedOn) ?? '',
    note: null,
    windowsFrom: dateOf(windowsFrom),
    takeOver,
  };
  const isWhole = (typed: string, most: number): boolean =>
    /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most;
  const isComplete =
    cycle.length > 0 &&
    isWhole(fromOrdinal, 100_000) &&
    isWhole(everyMonths, 120) &&
    input.agreedIn !== '' &&
    input.agreedOn !== '' &&
    dateFault(windowsFrom, t) === undefined;
  const attempt = attemptOf(session.today, isComplete, (acting) => changeRule(book, input, acting));
  const parties = book.channel.parties.map(({ partyId, name, letter }) => ({ key: partyId, name, letter }));
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:rule.title')}
      act={t('schedule:rule.act')}
      attempt={attempt}
      missing={t('schedule:rule.missing')}
      deed={deed}
      onAct={() => deed.send(input, t('schedule:rule.done', { ordinal: fromOrdinal }))}
      onStay={onEnd}
    >
      <div className="row-fields">
        <TextField label={t('schedule:rule.from')} value={fromOrdinal} onChange={setFromOrdinal} isRequired />
        <TextField
          label={t('schedule:rule.every')}
          value={everyMonths}
          onChange={setEveryMonths}
          isRequired
        />
      </div>
      <CycleField
        cycle={cycle}
        parties={parties}
        fromOrdinal={Number(fromOrdinal)}
        error={undefined}
        onChange={setCycle}
      />
      <TakeOver book={book} attempt={attempt} takeOver={takeOver} onChange={setTakeOver} />
      <PolicyFields policies={policies} onChange={setPolicies} />
      <div className="row-fields">
        <TextField label={t('schedule:cause.agreedIn')} value={agreedIn} onChange={setAgreedIn} isRequired />
        <DateField label={t('schedule:cause.agreedOn')} value={agreedOn} onChange={setAgreedOn} isRequired />
      </div>
      <DateField
        label={t('schedule:rule.windowsFrom')}
        hint={t('schedule:rule.windowsHint')}
        value={windowsFrom}
        onChange={setWindowsFrom}
      />
    </TurnQuestion>
  );
}
