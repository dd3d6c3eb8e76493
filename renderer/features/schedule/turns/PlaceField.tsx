import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';

const nowhere = '';

/** Where a meeting is held; null while nobody knows. */
export function PlaceField({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (placeId: string | null) => void;
}) {
  const { t, nameOf } = useTexts();
  const { places } = useDirectory();
  return (
    <SelectField
      label={t('meetings:place')}
      value={value ?? nowhere}
      choices={[
        { value: nowhere, text: t('schedule:enter.noPlace') },
        ...places.map(({ id, name }) => ({ value: id, text: nameOf(name) })),
      ]}
      onChange={(placeId) => onChange(placeId === nowhere ? null : placeId)}
    />
  );
}
