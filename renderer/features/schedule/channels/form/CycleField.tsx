import { useTexts } from '../../../../app/useTexts.ts';
import { Button } from '../../../../ui/Button.tsx';
import { HostTile } from '../../../../ui/Host.tsx';
import { OrderedPlaces } from '../../../../ui/OrderedPlaces.tsx';
import { newKey, type CyclePlace, type PartyDraft } from './channelDraft.ts';

type CycleParty = Pick<PartyDraft, 'key' | 'name' | 'letter'>;

interface CycleFieldProps {
  cycle: readonly CyclePlace[];
  parties: readonly CycleParty[];
  /** The ordinal that the first place hosts. */
  fromOrdinal: number;
  error: string | undefined;
  onChange: (cycle: CyclePlace[]) => void;
}

/** The order in which the parties host, as long as it is and with repetitions. */
export function CycleField({ cycle, parties, fromOrdinal, error, onChange }: CycleFieldProps) {
  const { t, nameOf } = useTexts();
  const labelOf = (party: CycleParty, index: number): string =>
    party.name.vi.trim() === '' ? t('schedule:channel.party', { number: index + 1 }) : nameOf(party.name);
  const places = cycle.map(({ key, partyKey }) => {
    const index = parties.findIndex((party) => party.key === partyKey);
    const party = parties[index];
    const content = party && (
      <>
        <HostTile letter={party.letter} />
        {labelOf(party, index)}
      </>
    );
    return { key, content };
  });
  const move = (from: number, to: number): void => {
    const moved = [...cycle];
    const [place] = moved.splice(from, 1);
    if (place) moved.splice(to, 0, place);
    onChange(moved);
  };
  return (
    <fieldset className="part">
      <legend>
        {t('schedule:channel.cycle', { ordinal: fromOrdinal })}{' '}
        <span aria-hidden="true" className="star">
          *
        </span>
      </legend>
      <div className="row wrap">
        {parties.map((party, index) => (
          <Button
            key={party.key}
            onClick={() => onChange([...cycle, { key: newKey(), partyKey: party.key }])}
          >
            {t('schedule:channel.append', { party: labelOf(party, index) })}
          </Button>
        ))}
      </div>
      {cycle.length > 0 && (
        <OrderedPlaces
          label={t('schedule:channel.cycle', { ordinal: fromOrdinal })}
          places={places}
          removeTitle={t('schedule:channel.removePlace')}
          hint={t('schedule:channel.cycleKeys')}
          onMove={move}
          onRemove={(index) => onChange(cycle.filter((_, each) => each !== index))}
        />
      )}
      <p className="note">{t('schedule:channel.cycleHint', { ordinal: fromOrdinal })}</p>
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
