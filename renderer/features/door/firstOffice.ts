import type { OfficeValues } from '../../app/OfficeFields.tsx';

/** What the first step asks. */
export interface FirstOffice extends OfficeValues {
  code: string;
}

export const noOffice: FirstOffice = { nameVi: '', nameLo: '', code: '', level: 'province' };
