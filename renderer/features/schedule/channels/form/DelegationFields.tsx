import { organisationOn } from '../../../../../shared/domain/organisation.ts';
import { postingOn } from '../../../../../shared/domain/person.ts';
import { compareText } from '../../../../../shared/text/compare.ts';
import { useDirectory } from '../../../../app/useDirectory.ts';
import { useSession } from '../../../../app/useSession.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { OrderedPlaces } from '../../../../ui/OrderedPlaces.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { noDelegation, type DelegationDraft, type PartyDraft } from './channelDraft.ts';

/** Those who serve today and are of the party's country, by name, with their post. */
function usePersonChoices(party: PartyDraft) {
  const { nameOf } = useTexts();
  const { session } = useSession();
  const { organisations, persons } = useDirectory();
  const [unitId = ''] = party.organisationIds;
  const country = organisationOn(organisations, unitId, session.today)?.country;
  return persons
    .filter(({ leftOn }) => leftOn === null || leftOn >= session.today)
    .flatMap((person) => {
      const { organisationId, position } = postingOn(person, session.today);
      const unit = organisationOn(organisations, organisationId, session.today);
      if (country !== undefined && unit?.country !== country) return [];
      return [{ value: person.id, text: `${nameOf(person.fullName)}, ${nameOf(position)}` }];
    })
    .toSorted((a, b) => compareText(a.text, b.text));
}

interface OneProps {
  party: PartyDraft;
  number: number;
  delegation: DelegationDraft;
  onChange: (delegation: DelegationDraft) => void;
}

function OneDelegation({ party, number, delegation, onChange }: OneProps) {
  const { t, nameOf } = useTexts();
  const persons = usePersonChoices(party);
  const { headId, memberIds, interpreterId } = delegation;
  const nobody = { value: '', text: t('schedule:channel.nobody') };
  const taken = new Set([headId, interpreterId, ...memberIds]);
  const free = (own: string) => persons.filter(({ value }) => value === own || !taken.has(value));
  const nameOfPerson = (id: string): string => persons.find(({ value }) => value === id)?.text ?? id;
  const move = (from: number, to: number): void => {
    const moved = [...memberIds];
    const [id] = moved.splice(from, 1);
    if (id !== undefined) moved.splice(to, 0, id);
    onChange({ ...delegation, memberIds: moved });
  };
  return (
    <fieldset className="part">
      <legend>{party.name.vi === '' ? t('schedule:channel.party', { number }) : nameOf(party.name)}</legend>
      <SelectField
        label={t('history:field.headId')}
        isWide
        value={headId}
        choices={[nobody, ...free(headId)]}
        onChange={(id) => onChange(id === '' ? noDelegation : { ...delegation, headId: id })}
      />
      {headId !== '' && (
        <>
          {memberIds.length > 0 && (
            <OrderedPlaces
              label={t('history:field.memberIds')}
              places={memberIds.map((id) => ({ key: id, content: nameOfPerson(id) }))}
              removeTitle={t('schedule:channel.removePlace')}
              hint={t('schedule:channel.cycleKeys')}
              onMove={move}
              onRemove={(index) =>
                onChange({ ...delegation, memberIds: memberIds.filter((_, each) => each !== index) })
              }
            />
          )}
          <SelectField
            label={t('schedule:channel.addMember')}
            hint={t('schedule:channel.protocolOrder')}
            isWide
            value=""
            choices={[{ value: '', text: t('schedule:channel.choose') }, ...free('')]}
            onChange={(id) => id !== '' && onChange({ ...delegation, memberIds: [...memberIds, id] })}
          />
          <SelectField
            label={t('history:field.interpreterId')}
            isWide
            value={interpreterId}
            choices={[nobody, ...free(interpreterId)]}
            onChange={(id) => onChange({ ...delegation, interpreterId: id })}
          />
        </>
      )}
    </fieldset>
  );
}

interface DelegationFieldsProps {
  parties: readonly PartyDraft[];
  delegations: Record<string, DelegationDraft>;
  onChange: (delegations: Record<string, DelegationDraft>) => void;
}

/** Who usually comes for each party. */
export function DelegationFields({ parties, delegations, onChange }: DelegationFieldsProps) {
  return parties.map((party, index) => (
    <OneDelegation
      key={party.key}
      party={party}
      number={index + 1}
      delegation={delegations[party.key] ?? noDelegation}
      onChange={(next) => onChange({ ...delegations, [party.key]: next })}
    />
  ));
}
