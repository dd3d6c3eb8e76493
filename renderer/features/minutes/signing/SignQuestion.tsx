import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { usualOutcome } from '../../../../shared/domain/decisionOutcome.ts';
import { isHeld } from '../../../../shared/domain/meeting.ts';
import { blockersOf } from '../../../../shared/domain/minutesStage.ts';
import type { Party } from '../../../../shared/domain/party.ts';
import { api } from '../../../app/client.ts';
import { DateField } from '../../../app/DateField.tsx';
import { errorText } from '../../../app/errorText.ts';
import { asTyped, dateOf } from '../../../app/typedDate.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Question } from '../../../ui/Question.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Force, useForce } from './Force.tsx';
import { OutcomesTable } from './OutcomesTable.tsx';
import { ScanField } from './ScanField.tsx';
import { stageSourceOf, type SigningOf } from './stageSource.ts';

/** Who may have signed for a party: its people, those of the delegation first. */
function useSignerChoices({ detail }: SigningOf) {
  const { t, nameOf } = useTexts();
  const directory = useDirectory();
  return (party: Party) => {
    const delegation = detail.meeting.delegations.find(({ partyId }) => partyId === party.partyId);
    const came = delegation ? [delegation.headId, ...delegation.memberIds] : [];
    const people = directory.persons
      .filter(({ organisationId }) => directory.organisation(organisationId)?.country === party.country)
      .map(({ id }) => id)
      .filter((id) => !came.includes(id));
    const named = [...came, ...people].map((id) => ({
      value: id,
      text: nameOf(directory.person(id)?.fullName),
    }));
    return [{ value: '', text: t('minutes:signing.sign.nobody') }, ...named];
  };
}

/** The form of the signing: heads sign, today, and every decision is taken for what it usually is. */
function useSignForm({ detail, channel }: SigningOf, isForced: boolean) {
  const { session } = useSession();
  const [typed, setTyped] = useState(asTyped(session.today));
  const [scan, setScan] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState(() => detail.decisions.map(usualOutcome));
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(detail.meeting.delegations.map(({ partyId, headId }) => [partyId, headId])),
  );
  const signers = channel.parties.flatMap(({ partyId }) => {
    const personId = chosen[partyId] ?? '';
    return personId === '' ? [] : [{ partyId, personId }];
  });
  // Who has a head signs, whatever is forced.
  const owing = isForced ? detail.meeting.delegations : channel.parties;
  const lacksSigner = owing.some(({ partyId }) => (chosen[partyId] ?? '') === '');
  const signedOn = dateOf(typed);
  const missing = [
    ...(signedOn === null ? ['date' as const] : []),
    ...(lacksSigner ? ['signers' as const] : []),
    ...(scan === null ? ['scan' as const] : []),
  ];
  return {
    typed,
    setTyped,
    scan,
    setScan,
    reason,
    setReason,
    outcomes,
    setOutcomes,
    chosen,
    setSigner: (partyId: string, personId: string) => setChosen({ ...chosen, [partyId]: personId }),
    signers,
    signedOn,
    missing,
  };
}

interface SignQuestionProps extends SigningOf {
  isOpen: boolean;
  onEnd: () => void;
}

/** Records the signing: day, signers, scan, and what every decision becomes. */
export function SignQuestion({ isOpen, onEnd, ...signing }: SignQuestionProps) {
  const { t, nameOf } = useTexts();
  const { minutes, channel, detail } = signing;
  const blockers = blockersOf(stageSourceOf(signing), 'sign');
  const form = useSignForm(signing, blockers.length > 0);
  const choicesFor = useSignerChoices(signing);
  const { mayForce, canGo, forcedReason } = useForce(blockers, form.reason);
  const deed = useMutation(api.signing.sign.mutationOptions({ onSuccess: onEnd }));
  const wasHeld = isHeld(detail.meeting);
  const { scan, signedOn, missing } = form;
  const canAct = wasHeld && canGo && missing.length === 0;
  const [first] = missing;
  const note =
    first === undefined ? t('minutes:signing.needsReason') : t(`minutes:signing.sign.missing.${first}`);
  const sign = (): void => {
    if (scan === null || signedOn === null) return;
    const { signers, outcomes } = form;
    deed.mutate({ id: minutes.id, rev: minutes.rev, signedOn, signers, scan, outcomes, forcedReason });
  };
  return (
    <Question
      isOpen={isOpen}
      title={t('minutes:signing.sign.title', { number: minutes.number ?? '–' })}
      act={t('minutes:signing.sign.act')}
      stay={t('minutes:signing.stay')}
      isBusy={deed.isPending}
      canAct={canAct}
      {...(canAct ? {} : { note })}
      onAct={sign}
      onStay={onEnd}
    >
      <div className="signing-form">
        {!wasHeld && <Alert tone="attention">{t('minutes:signing.sign.notHeld')}</Alert>}
        <DateField
          isRequired
          label={t('minutes:signing.sign.on')}
          value={form.typed}
          onChange={form.setTyped}
        />
        {channel.parties.map((party) => (
          <SelectField
            key={party.partyId}
            label={t('minutes:signing.sign.signer', { party: nameOf(party.name) })}
            value={form.chosen[party.partyId] ?? ''}
            choices={choicesFor(party)}
            onChange={(personId) => form.setSigner(party.partyId, personId)}
          />
        ))}
        <ScanField scan={scan} onChange={form.setScan} />
        <OutcomesTable
          decisions={detail.decisions}
          channelId={channel.id}
          outcomes={form.outcomes}
          onChange={form.setOutcomes}
        />
        <Force blockers={blockers} mayForce={mayForce} reason={form.reason} onChange={form.setReason} />
        <p className="note">{t('minutes:signing.sign.final')}</p>
        {deed.error !== null && <Alert tone="late">{errorText(deed.error, t)}</Alert>}
      </div>
    </Question>
  );
}
