import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Country } from '../../../shared/domain/organisation.ts';
import { Place } from '../../../shared/domain/place.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { choicesOf, choiceText } from '../../app/choices.ts';
import { api } from '../../app/client.ts';
import { NamesField } from '../../app/NamesField.tsx';
import { noNames, trimmed } from '../../app/names.ts';
import { useDirectory } from '../../app/useDirectory.ts';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormEnd } from './FormEnd.tsx';

const PlaceKind = Place.shape.kind;
const gateLevels = ['international', 'main', 'secondary'] as const;

const noPlace = {
  name: noNames,
  country: 'VN' as Place['country'],
  kind: 'gate' as Place['kind'],
  gateLevel: '',
  pairId: '',
  markers: '',
};
type PlaceValues = typeof noPlace;

function placeValues({ name, country, kind, gateLevel, pairId, markers }: Place): PlaceValues {
  return { name, country, kind, gateLevel: gateLevel ?? '', pairId: pairId ?? '', markers: markers ?? '' };
}

/** The place as the engine takes it: what is no gate faces none. */
function placeInput({ name, country, kind, gateLevel, pairId, markers }: PlaceValues) {
  const isGate = kind === 'gate';
  const typed = markers.trim();
  return {
    name: trimmed(name),
    country,
    kind,
    gateLevel: (isGate && gateLevels.find((level) => level === gateLevel)) || null,
    pairId: isGate && pairId !== '' ? pairId : null,
    markers: typed === '' ? null : typed,
  };
}

interface PlaceEditProps {
  /** The place to correct; undefined for a new one. */
  place?: Place;
  onDone: (id: string) => void;
  onStay: () => void;
}

export function PlaceEdit({ place, onDone, onStay }: PlaceEditProps) {
  const { t, nameOf } = useTexts();
  const { places } = useDirectory();
  const [opened] = useState(place);
  const form = useForm(opened ? placeValues(opened) : noPlace, ({ name }) => ({
    name: name.vi.trim() === '' ? t('directory:place.nameFault') : undefined,
  }));
  const onSuccess = ({ id }: Place): void => onDone(id);
  const add = useMutation(api.directory.addPlace.mutationOptions({ onSuccess }));
  const change = useMutation(api.directory.changePlace.mutationOptions({ onSuccess }));
  const saving = opened ? change : add;
  const send = (): void => {
    if (saving.isPending) return;
    const input = placeInput(form.values);
    if (opened) change.mutate({ id: opened.id, rev: opened.rev, ...input });
    else add.mutate(input);
  };
  const { country, kind } = form.values;
  const none = { value: '', text: t('directory:none') };
  const facing = places
    .filter((one) => one.kind === 'gate' && one.country !== country && one.id !== opened?.id)
    .map(({ id, name }) => ({ value: id, text: nameOf(name) }))
    .toSorted((a, b) => compareText(a.text, b.text));
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <NamesField label={t('history:field.name')} isRequired isFirst {...form.field('name')} />
      <SelectField
        label={t('history:field.country')}
        value={country}
        choices={choicesOf(Country, t)}
        onChange={(value) => {
          form.set('country', Country.parse(value));
          form.set('pairId', '');
        }}
      />
      <SelectField
        label={t('history:field.kind')}
        value={kind}
        choices={choicesOf(PlaceKind, t)}
        onChange={(value) => form.set('kind', PlaceKind.parse(value))}
      />
      {kind === 'gate' && (
        <>
          <SelectField
            label={t('history:field.gateLevel')}
            choices={[none, ...gateLevels.map((value) => ({ value, text: choiceText(value, t) }))]}
            {...form.field('gateLevel')}
          />
          <SelectField
            label={t('history:field.pairId')}
            hint={t('directory:place.pairHint')}
            isWide
            choices={[none, ...facing]}
            {...form.field('pairId')}
          />
        </>
      )}
      <TextField
        label={t('history:field.markers')}
        hint={t('directory:place.markersHint')}
        width="name"
        {...form.field('markers')}
      />
      <FormEnd act={t(opened ? 'directory:save' : 'directory:place.add')} saving={saving} onStay={onStay} />
    </form>
  );
}
