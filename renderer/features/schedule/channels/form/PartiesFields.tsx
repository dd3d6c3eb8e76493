import { useState } from 'react';
import { organisationOn } from '../../../../../shared/domain/organisation.ts';
import { standsOn } from '../../../../../shared/domain/organisationChecks.ts';
import { newPartyLetter } from '../../../../../shared/domain/partyKey.ts';
import { compareText } from '../../../../../shared/text/compare.ts';
import { NamesField } from '../../../../app/NamesField.tsx';
import { useDirectory } from '../../../../app/useDirectory.ts';
import { useSession } from '../../../../app/useSession.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { Button } from '../../../../ui/Button.tsx';
import { HostTile } from '../../../../ui/Host.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { emptyParty, type PartyDraft } from './channelDraft.ts';
import { partyFaults } from './draftFaults.ts';

interface PartyFieldsProps {
  party: PartyDraft;
  number: number;
  parties: readonly PartyDraft[];
  /** Whether faults show before the fields were left. */
  isSent: boolean;
  onChange: (party: PartyDraft) => void;
  onRemove: (() => void) | undefined;
}

/** The units that stand today, by name; the one that was chosen before stays among them. */
function useUnitChoices(chosenId: string | undefined) {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const { organisations } = useDirectory();
  // A unit that was chosen under an earlier name stands there once, under its name of today.
  const chosenNow = organisationOn(organisations, chosenId ?? '', session.today)?.id;
  const standing = organisations.filter(
    ({ id, validTo }) =>
      id === chosenId || (id !== chosenNow && validTo === null && standsOn(organisations, id, session.today)),
  );
  const choices = standing
    .map((unit) => ({
      value: unit.id,
      text: nameOf(organisationOn(organisations, unit.id, session.today)?.name),
    }))
    .toSorted((a, b) => compareText(a.text, b.text));
  return [{ value: '', text: t('schedule:channel.choose') }, ...choices];
}

function PartyFields({ party, number, parties, isSent, onChange, onRemove }: PartyFieldsProps) {
  const { t } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const faults = partyFaults(party, parties, t);
  const [unitId] = party.organisationIds;
  const choices = useUnitChoices(unitId);
  const others = parties.filter(({ key }) => key !== party.key).map(({ letter }) => letter.trim());
  const leave = (name: keyof PartyDraft) => () => setLeft((before) => new Set(before).add(name));
  const faultOf = (name: keyof PartyDraft) => (isSent || left.has(name) ? faults[name] : undefined);
  const suggestLetter = (): void => {
    leave('name')();
    if (party.letter === '' && party.name.vi.trim() !== '') {
      onChange({ ...party, letter: newPartyLetter(party.name.vi, others) });
    }
  };
  return (
    <fieldset className="part">
      <legend className="row">
        {party.letter.trim() !== '' && <HostTile letter={party.letter.trim()} />}
        {t('schedule:channel.party', { number })}
      </legend>
      <SelectField
        label={t('history:field.organisationId')}
        isRequired
        isWide
        value={unitId ?? ''}
        choices={choices}
        onChange={(id) => onChange({ ...party, organisationIds: id === '' ? [] : [id] })}
        onLeave={leave('organisationIds')}
        error={faultOf('organisationIds')}
      />
      <NamesField
        label={t('schedule:channel.shortName')}
        hint={t('schedule:channel.shortNameHint')}
        isRequired
        value={party.name}
        onChange={(name) => onChange({ ...party, name })}
        onLeave={suggestLetter}
        error={faultOf('name')}
      />
      <TextField
        label={t('history:field.letter')}
        hint={t('schedule:channel.letterHint')}
        isRequired
        width="code"
        value={party.letter}
        onChange={(letter) => onChange({ ...party, letter: letter.toUpperCase() })}
        onLeave={leave('letter')}
        error={faultOf('letter')}
      />
      {onRemove && (
        <div>
          <Button kind="quiet" icon="bin" onClick={onRemove}>
            {t('schedule:channel.removeParty', { number })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface PartiesFieldsProps {
  parties: readonly PartyDraft[];
  isSent: boolean;
  onChange: (parties: PartyDraft[]) => void;
}

export function PartiesFields({ parties, isSent, onChange }: PartiesFieldsProps) {
  const { t } = useTexts();
  const change = (next: PartyDraft): void =>
    onChange(parties.map((party) => (party.key === next.key ? next : party)));
  return (
    <>
      {parties.map((party, index) => (
        <PartyFields
          key={party.key}
          party={party}
          number={index + 1}
          parties={parties}
          isSent={isSent}
          onChange={change}
          onRemove={
            parties.length > 2 ? () => onChange(parties.filter(({ key }) => key !== party.key)) : undefined
          }
        />
      ))}
      <div>
        <Button onClick={() => onChange([...parties, emptyParty()])}>{t('schedule:channel.addParty')}</Button>
      </div>
    </>
  );
}
