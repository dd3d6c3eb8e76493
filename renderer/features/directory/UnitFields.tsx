import { Country, OrganisationKind, OrganisationLevel } from '../../../shared/domain/organisation.ts';
import { choicesOf } from '../../app/choices.ts';
import { DateField } from '../../app/DateField.tsx';
import { NamesField } from '../../app/NamesField.tsx';
import type { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { UnitValues } from './unitForm.ts';
import { useUnits } from './useUnits.ts';

export type UnitForm = ReturnType<typeof useForm<UnitValues>>;

/** What a unit is called and what it is. */
export function UnitNameFields({ form }: { form: UnitForm }) {
  const { t } = useTexts();
  const { country, kind, level } = form.values;
  return (
    <>
      <NamesField label={t('history:field.name')} isRequired isFirst {...form.field('name')} />
      <SelectField
        label={t('history:field.country')}
        value={country}
        choices={choicesOf(Country, t)}
        onChange={(value) => form.set('country', Country.parse(value))}
      />
      <SelectField
        label={t('history:field.kind')}
        value={kind}
        choices={choicesOf(OrganisationKind, t)}
        onChange={(value) => form.set('kind', OrganisationKind.parse(value))}
      />
      <SelectField
        label={t('history:field.level')}
        value={level}
        choices={choicesOf(OrganisationLevel, t)}
        onChange={(value) => form.set('level', OrganisationLevel.parse(value))}
      />
      <TextField label={t('history:field.province')} width="name" {...form.field('province')} />
    </>
  );
}

/** From when to when the unit has this name, and what it became. */
export function UnitTimeFields({ form, ownId }: { form: UnitForm; ownId: string | undefined }) {
  const { t } = useTexts();
  const { choices } = useUnits();
  const { successorId, country } = form.values;
  const successors = choices(successorId, (unit) => unit.id !== ownId && unit.country === country);
  return (
    <>
      <DateField
        label={t('history:field.validFrom')}
        hint={t('directory:unit.validFromHint')}
        isRequired
        {...form.field('validFrom')}
      />
      <DateField
        label={t('history:field.validTo')}
        hint={t('directory:unit.validToHint')}
        {...form.field('validTo')}
      />
      <SelectField
        label={t('history:field.successorId')}
        isWide
        choices={successors.map((one) => (one.value === '' ? { ...one, text: t('directory:none') } : one))}
        {...form.field('successorId')}
      />
    </>
  );
}
