import { useState } from 'react';
import { DateField } from '../../app/DateField.tsx';
import { NamesField } from '../../app/NamesField.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { postingFaults, type PostingValues } from './personForm.ts';
import { useUnits } from './useUnits.ts';

interface PostingFieldsProps {
  posting: PostingValues;
  onChange: (posting: PostingValues) => void;
  /** Whether faults show before the fields were left. */
  isSent: boolean;
  isDayRequired?: boolean;
}

/** Where somebody serves, with which rank and post, since when. */
export function PostingFields({ posting, onChange, isSent, isDayRequired = false }: PostingFieldsProps) {
  const { t } = useTexts();
  const { choices } = useUnits();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const faults = postingFaults(posting, t, isDayRequired);
  const field = <Name extends keyof PostingValues>(name: Name) => ({
    value: posting[name],
    onChange: (value: PostingValues[Name]) => onChange({ ...posting, [name]: value }),
    onLeave: () => setLeft((before) => new Set(before).add(name)),
    error: isSent || left.has(name) ? faults[name] : undefined,
  });
  return (
    <>
      <SelectField
        label={t('history:field.organisationId')}
        isRequired
        isWide
        choices={choices(posting.organisationId)}
        {...field('organisationId')}
      />
      <NamesField label={t('history:field.rank')} {...field('rank')} />
      <NamesField label={t('history:field.position')} isRequired {...field('position')} />
      <DateField
        label={t('history:field.since')}
        isRequired={isDayRequired}
        {...(isDayRequired ? {} : { hint: t('directory:person.sinceHint') })}
        {...field('since')}
      />
    </>
  );
}
