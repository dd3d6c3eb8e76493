import { OrganisationLevel } from '../../shared/domain/organisation.ts';
import { Office } from '../../shared/domain/office.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Translate } from './i18n.ts';
import type { Faults, TextProperties } from './useForm.ts';
import { useTexts } from './useTexts.ts';

/** The names and the level of an office, as a form holds them. */
export interface OfficeValues {
  nameVi: string;
  nameLo: string;
  level: Office['level'];
}

const longestName = 200;

export function officeFaults({ nameVi, nameLo }: OfficeValues, t: Translate): Faults<OfficeValues> {
  const isLong = (name: string): boolean => name.trim().length > longestName;
  return {
    nameVi: nameVi.trim() === '' || isLong(nameVi) ? t('vault:office.nameViFault') : undefined,
    nameLo: nameLo.trim() === '' || isLong(nameLo) ? t('vault:office.nameLoFault') : undefined,
  };
}

interface OfficeFieldsProps {
  field: (name: 'nameVi' | 'nameLo') => TextProperties;
  level: Office['level'];
  onLevel: (level: Office['level']) => void;
  isFirst?: boolean;
}

export function OfficeFields({ field, level, onLevel, isFirst = false }: OfficeFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        label={t('vault:office.nameVi')}
        lang="vi"
        isRequired
        isFirst={isFirst}
        {...field('nameVi')}
      />
      <TextField label={t('vault:office.nameLo')} lang="lo" isRequired {...field('nameLo')} />
      <SelectField
        label={t('vault:office.level')}
        isRequired
        value={level}
        choices={OrganisationLevel.options.map((value) => ({
          value,
          text: t(`vault:office.levels.${value}`),
        }))}
        onChange={(value) => onLevel(OrganisationLevel.parse(value))}
      />
    </>
  );
}
