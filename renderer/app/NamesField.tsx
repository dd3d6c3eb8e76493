import type { Names } from '../../shared/domain/bilingual.ts';
import { PairField } from '../ui/PairField.tsx';
import { useTexts } from './useTexts.ts';

interface NamesFieldProps {
  label: string;
  value: Names;
  onChange: (names: Names) => void;
  onLeave?: () => void;
  error?: string | undefined;
  hint?: string;
  isRequired?: boolean;
  isFirst?: boolean;
}

/** A name, or another short text, in both languages: Vietnamese above Lao in one frame. */
export function NamesField({ label, value, onChange, ...rest }: NamesFieldProps) {
  const { t } = useTexts();
  return (
    <PairField
      {...rest}
      label={label}
      lines={[
        {
          mark: 'VI',
          lang: 'vi',
          name: t('app:names.vi', { label }),
          value: value.vi,
          onChange: (vi) => onChange({ ...value, vi }),
        },
        {
          mark: 'LO',
          lang: 'lo',
          name: t('app:names.lo', { label }),
          value: value.lo,
          onChange: (lo) => onChange({ ...value, lo }),
        },
      ]}
    />
  );
}
