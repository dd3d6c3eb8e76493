import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { partyOrganisationOn, type Channel } from '../../../shared/domain/channel.ts';
import { meetingDate } from '../../../shared/domain/meeting.ts';
import { organisationOn } from '../../../shared/domain/organisation.ts';
import type { Delegation, Party } from '../../../shared/domain/party.ts';
import { postingOn } from '../../../shared/domain/person.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useDirectory } from '../../app/useDirectory.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useUndoToast } from '../../app/useUndoToast.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { HostTile } from '../../ui/Host.tsx';
import { OrderedPlaces } from '../../ui/OrderedPlaces.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

/** Rank, name and post of a person as of the meeting's day, in both languages. */
function BothTitles({ id, date }: { id: string; date: string }) {
  const person = useDirectory().person(id);
  if (!person) return '–';
  const { rank, position } = postingOn(person, date);
  const line = (side: 'vi' | 'lo'): string => {
    const name = [rank?.[side], person.fullName[side]].filter((part) => (part ?? '') !== '').join(' ');
    return [name, position[side]].filter((part) => part !== '').join(', ');
  };
  return (
    <span className="both-titles">
      <span lang="vi">{line('vi')}</span>
      <span lang="lo" className="quiet">
        {line('lo')}
      </span>
    </span>
  );
}

/** Those of the party's country who served on the day, by name. */
function useChoices(channel: Channel, party: Party, date: string) {
  const { nameOf } = useTexts();
  const { organisations, persons } = useDirectory();
  const country = partyOrganisationOn(channel, party.partyId, date, organisations)?.country ?? party.country;
  return persons
    .filter(({ leftOn }) => leftOn === null || leftOn >= date)
    .flatMap((person) => {
      const { organisationId, position } = postingOn(person, date);
      if (organisationOn(organisations, organisationId, date)?.country !== country) return [];
      return [{ value: person.id, text: `${nameOf(person.fullName)}, ${nameOf(position)}` }];
    })
    .toSorted((a, b) => compareText(a.text, b.text));
}

interface PartyFieldsProps {
  channel: Channel;
  party: Party;
  date: string;
  delegation: Delegation | undefined;
  onChange: (delegation: Delegation | undefined) => void;
}

function PartyFields({ channel, party, date, delegation, onChange }: PartyFieldsProps) {
  const { t, nameOf } = useTexts();
  const persons = useChoices(channel, party, date);
  const { headId = '', memberIds = [], interpreterId = null } = delegation ?? {};
  const taken = new Set([headId, interpreterId, ...memberIds]);
  const free = (own: string) => persons.filter(({ value }) => value === own || !taken.has(value));
  const nobody = { value: '', text: t('schedule:channel.nobody') };
  const set = (values: Partial<Delegation>): void =>
    onChange({ partyId: party.partyId, headId, memberIds, interpreterId, ...values });
  const move = (from: number, to: number): void => {
    const rest = memberIds.toSpliced(from, 1);
    set({ memberIds: rest.toSpliced(to, 0, ...memberIds.slice(from, from + 1)) });
  };
  return (
    <fieldset className="party-fields">
      <legend className="row">
        <HostTile letter={party.letter} /> {nameOf(party.name)}
      </legend>
      <SelectField
        label={t('minutes:delegation.head')}
        isWide
        value={headId}
        choices={[nobody, ...free(headId)]}
        onChange={(id) => (id === '' ? onChange(undefined) : set({ headId: id }))}
      />
      {headId !== '' && (
        <>
          <BothTitles id={headId} date={date} />
          {memberIds.length > 0 && (
            <OrderedPlaces
              label={t('minutes:delegation.members')}
              places={memberIds.map((id) => ({ key: id, content: <BothTitles id={id} date={date} /> }))}
              removeTitle={t('schedule:channel.removePlace')}
              hint={t('schedule:channel.cycleKeys')}
              onMove={move}
              onRemove={(index) => set({ memberIds: memberIds.toSpliced(index, 1) })}
            />
          )}
          <SelectField
            label={t('minutes:delegation.add')}
            hint={t('schedule:channel.protocolOrder')}
            isWide
            value=""
            choices={[{ value: '', text: t('schedule:channel.choose') }, ...free('')]}
            onChange={(id) => id !== '' && set({ memberIds: [...memberIds, id] })}
          />
          <SelectField
            label={t('minutes:delegation.interpreter')}
            isWide
            value={interpreterId ?? ''}
            choices={[nobody, ...free(interpreterId ?? '')]}
            onChange={(id) => set({ interpreterId: id === '' ? null : id })}
          />
          {interpreterId !== null && <BothTitles id={interpreterId} date={date} />}
        </>
      )}
    </fieldset>
  );
}

interface DelegationsEditProps {
  detail: MeetingDetail;
  channel: Channel;
}

/** Who comes for each party, taken from the directory as of the meeting's day. */
export function DelegationsEdit({ detail: { meeting }, channel }: DelegationsEditProps) {
  const { t } = useTexts();
  const offerUndo = useUndoToast();
  const [rev, setRev] = useState(meeting.rev);
  const isNamed = meeting.delegations.length > 0;
  const [delegations, setDelegations] = useState(isNamed ? meeting.delegations : channel.standingDelegations);
  const save = useMutation(
    api.minutes.nameDelegations.mutationOptions({
      onSuccess: (saved) => {
        setRev(saved.rev);
        return offerUndo({ entity: 'meeting', id: saved.id }, t('minutes:delegation.saved'));
      },
    }),
  );
  const set = (partyId: string, next: Delegation | undefined): void =>
    setDelegations(
      channel.parties.flatMap((party) => {
        const own = delegations.find((each) => each.partyId === party.partyId);
        return (party.partyId === partyId ? next : own) ?? [];
      }),
    );
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ id: meeting.id, rev, delegations });
      }}
    >
      {!isNamed && channel.standingDelegations.length > 0 && (
        <p className="note">{t('minutes:delegation.usual')}</p>
      )}
      {channel.parties.map((party) => (
        <PartyFields
          key={party.partyId}
          channel={channel}
          party={party}
          date={meetingDate(meeting)}
          delegation={delegations.find(({ partyId }) => partyId === party.partyId)}
          onChange={(next) => set(party.partyId, next)}
        />
      ))}
      {save.isError && <Alert tone="late">{errorText(save.error, t)}</Alert>}
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {t('minutes:delegation.save')}
      </Button>
    </form>
  );
}
