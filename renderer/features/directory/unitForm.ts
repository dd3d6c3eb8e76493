import type { Names } from '../../../shared/domain/bilingual.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Translate } from '../../app/i18n.ts';
import { noNames, trimmed } from '../../app/names.ts';
import { asTyped, dateFault, dateOf, endFault } from '../../app/typedDate.ts';
import type { Faults } from '../../app/useForm.ts';

/** A unit as a form holds it. */
export interface UnitValues {
  name: Names;
  country: Organisation['country'];
  kind: Organisation['kind'];
  level: Organisation['level'];
  province: string;
  validFrom: string;
  validTo: string;
  successorId: string;
}

export const noUnit: UnitValues = {
  name: noNames,
  country: 'VN',
  kind: 'border-guard',
  level: 'province',
  province: '',
  validFrom: '',
  validTo: '',
  successorId: '',
};

export function unitValues(unit: Organisation): UnitValues {
  const { name, country, kind, level, province, validFrom, validTo, successorId } = unit;
  return {
    name,
    country,
    kind,
    level,
    province,
    validFrom: asTyped(validFrom),
    validTo: asTyped(validTo),
    successorId: successorId ?? '',
  };
}

export function unitFaults(values: UnitValues, t: Translate): Faults<UnitValues> {
  const { name, validFrom, validTo, successorId } = values;
  const isEndMissing = successorId !== '' && validTo.trim() === '';
  return {
    name: name.vi.trim() === '' ? t('directory:unit.nameFault') : undefined,
    validFrom: dateFault(validFrom, t, true),
    validTo: isEndMissing ? t('errors:fault.needs-last-day') : endFault(validFrom, validTo, t),
  };
}

/** The unit as the engine takes it; only for values without faults. */
export function unitInput(values: UnitValues) {
  const { name, country, kind, level, province, validFrom, validTo, successorId } = values;
  return {
    name: trimmed(name),
    country,
    kind,
    level,
    province: province.trim(),
    validFrom: dateOf(validFrom) ?? '',
    validTo: dateOf(validTo),
    successorId: successorId === '' ? null : successorId,
  };
}
