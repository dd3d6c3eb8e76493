import { useState } from 'react';
import { dueOrdinal, turnOf } from '../../../../shared/domain/rotation.ts';
import { agreeHost, swapTurns } from '../../../../shared/domain/turnAgreements.ts';
import { DateField } from '../../../app/DateField.tsx';
import { NamesField } from '../../../app/NamesField.tsx';
import { asTyped, dateOf } from '../../../app/typedDate.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { attemptOf } from './attempt.ts';
import { TurnQuestion, type TurnQuestionOf } from './TurnQuestion.tsx';
import { useTurnDeed } from './useTurnDeed.ts';

const kinds = ['swap', 'agreed', 'neutral'] as const;
type Kind = (typeof kinds)[number];
/** So many turns can be agreed otherwise at once. */
const shownTurns = 12;
const nobody = '';

/** Turns hosted otherwise than by rule: two that exchange their hosts, another host, or neutral ground. */
export function HostQuestion({ book, isOpen, onEnd }: TurnQuestionOf) {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const first = dueOrdinal(book) ?? 1;
  const [kind, setKind] = useState<Kind>('swap');
  const [ordinal, setOrdinal] = useState(first);
  const [paired, setPaired] = useState(first + 1);
  const [party, setParty] = useState<string | null>(null);
  const [reason, setReason] = useState({ vi: '', lo: '' });
  const [agreedIn, setAgreedIn] = useState('');
  const [agreedOn, setAgreedOn] = useState(asTyped(session.today));
  const swap = useTurnDeed('swap', book, onEnd);
  const agree = useTurnDeed('agreeHost', book, onEnd);
  const owner = turnOf(book, ordinal)?.ownerPartyId ?? nobody;
  const partyOf = (partyId: string | null) =>
    nameOf(book.channel.parties.find((one) => one.partyId === partyId)?.name);
  const others = book.channel.parties.filter(({ partyId }) => kind === 'neutral' || partyId !== owner);
  const chosen = party ?? (kind === 'neutral' ? owner : (others[0]?.partyId ?? nobody));
  const agreed = { reason, agreedIn: agreedIn.trim(), agreedOn: dateOf(agreedOn) ?? '' };
  const swapInput = { ...agreed, ordinals: [ordinal, paired] as [number, number] };
  const isNeutral = kind === 'neutral';
  const hostInput = {
    ...agreed,
    ordinal,
    hostPartyId: isNeutral ? null : chosen,
    countsFor: isNeutral && chosen !== nobody ? chosen : null,
  };
  const isComplete = reason.vi.trim() !== '' && agreed.agreedOn !== '';
  const attempt = attemptOf(session.today, isComplete, (acting) =>
    kind === 'swap' ? swapTurns(book, swapInput, acting) : agreeHost(book, hostInput, acting),
  );
  const ordinals = Array.from({ length: shownTurns }, (_, index) => first + index).map((each) => ({
    value: String(each),
    text: `${t('schedule:nth', { ordinal: each })}, ${partyOf(turnOf(book, each)?.hostPartyId ?? null)}`,
  }));
  const done = t('schedule:host.done', { ordinal });
  return (
    <TurnQuestion
      book={book}
      isOpen={isOpen}
      title={t('schedule:host.title')}
      act={t(`schedule:host.act.${kind}`)}
      attempt={attempt}
      missing={t('schedule:host.missing')}
      deed={kind === 'swap' ? swap : agree}
      onAct={() => (kind === 'swap' ? swap.send(swapInput, done) : agree.send(hostInput, done))}
      onStay={onEnd}
    >
      <SelectField
        label={t('schedule:host.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, text: t(`schedule:host.kinds.${value}`) }))}
        onChange={(value) => {
          setKind(kinds.find((each) => each === value) ?? 'swap');
          setParty(null);
        }}
      />
      <div className="row-fields">
        <SelectField
          label={t('meetings:ordinal')}
          value={String(ordinal)}
          choices={ordinals}
          onChange={(value) => setOrdinal(Number(value))}
        />
        {kind === 'swap' ? (
          <SelectField
            label={t('schedule:host.with')}
            value={String(paired)}
            choices={ordinals}
            onChange={(value) => setPaired(Number(value))}
          />
        ) : (
          <SelectField
            label={t(isNeutral ? 'schedule:host.countsFor' : 'meetings:host')}
            value={chosen}
            choices={[
              ...others.map(({ partyId }) => ({ value: partyId, text: partyOf(partyId) })),
              ...(isNeutral ? [{ value: nobody, text: t('schedule:host.nobody') }] : []),
            ]}
            onChange={setParty}
          />
        )}
      </div>
      <NamesField isRequired label={t('schedule:cause.reason')} value={reason} onChange={setReason} />
      <div className="row-fields">
        <TextField label={t('schedule:cause.agreedIn')} value={agreedIn} onChange={setAgreedIn} />
        <DateField label={t('schedule:cause.agreedOn')} value={agreedOn} onChange={setAgreedOn} isRequired />
      </div>
    </TurnQuestion>
  );
}
