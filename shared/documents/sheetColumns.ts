import type { Names } from '../domain/bilingual.ts';
import { ChannelBusiness } from '../domain/channel.ts';
import { Country, OrganisationKind, OrganisationLevel } from '../domain/organisation.ts';
import { PersonRole } from '../domain/person.ts';
import { choiceWords, templateText } from './sheetTexts.ts';

/** The sheets of the file that offices fill in, in the order of its tabs. */
export const sheetKeys = ['organisation', 'place', 'person', 'channel', 'meeting'] as const;
export type SheetKey = (typeof sheetKeys)[number];

/** A column of a sheet; a cell of `choices` holds one of these values by its word in either language. */
export interface SheetColumn {
  key: string;
  header: Names;
  isNeeded: boolean;
  choices: readonly string[];
  example: string;
  /** In characters. */
  width: number;
}

type Options = Partial<Pick<SheetColumn, 'isNeeded' | 'choices' | 'width'>>;

/** The most parties a channel of the file can have. */
export const mostParties = 4;

const needed = { isNeeded: true } as const;
const choice = (choices: readonly string[]): Options => ({ choices, width: 16 });

function column(key: string, example: string, options: Options = {}): SheetColumn {
  const header = templateText(`column.${key}`);
  return { key, header, example, isNeeded: false, choices: [], width: 22, ...options };
}

interface PartyExample {
  id: string;
  letter: string;
  vi: string;
  lo: string;
  unit: string;
}

const examples: readonly PartyExample[] = [
  { id: 'VN', letter: 'V', vi: 'Việt Nam', lo: 'ຫວຽດນາມ', unit: 'BP-QT' },
  { id: 'LA-KM', letter: 'K', vi: 'Khăm Muộn', lo: 'ຄຳມ່ວນ', unit: 'QS-KM' },
];

function partyColumns(number: number): SheetColumn[] {
  const one = examples[number - 1] ?? { id: '', letter: '', vi: '', lo: '', unit: '' };
  const options = { isNeeded: number <= examples.length };
  const of = (part: string, example: string, more: Options): SheetColumn => ({
    ...column(part, example, more),
    key: `${part}${number}`,
    header: templateText(`column.${part}`, { number: String(number) }),
  });
  return [
    of('partyId', one.id, { ...options, width: 12 }),
    of('partyLetter', one.letter, { ...options, width: 10 }),
    of('partyNameVi', one.vi, options),
    of('partyNameLo', one.lo, {}),
    of('partyUnits', one.unit, options),
  ];
}

const names = (vi: string, lo: string): SheetColumn[] => [
  column('nameVi', vi, { ...needed, width: 44 }),
  column('nameLo', lo, { width: 44 }),
];

/** The columns of each sheet, from the left. */
export const sheetColumns: Record<SheetKey, readonly SheetColumn[]> = {
  organisation: [
    column('code', 'BP-QT', { ...needed, width: 16 }),
    ...names('Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị', 'ຄະນະບັນຊາການທະຫານຊາຍແດນແຂວງກວາງຈິ'),
    column('country', 'VN', { ...needed, ...choice(Country.options) }),
    column('kind', 'border-guard', { ...needed, ...choice(OrganisationKind.options) }),
    column('level', 'province', { ...needed, ...choice(OrganisationLevel.options) }),
    column('province', 'Quảng Trị', needed),
    column('validFrom', '01/07/2025', { ...needed, width: 14 }),
    column('validTo', '', { width: 14 }),
    column('successor', ''),
  ],
  place: [
    ...names('Cửa khẩu quốc tế Cha Lo', 'ດ່ານສາກົນຈາລໍ'),
    column('country', 'VN', { ...needed, ...choice(Country.options) }),
    column('kind', 'gate', { ...needed, ...choice(['gate', 'town', 'border-line']) }),
    column('pair', 'Cửa khẩu quốc tế Na Phao', { width: 32 }),
    column('gateLevel', 'international', choice(['international', 'main', 'secondary'])),
    column('markers', '522–526'),
  ],
  person: [
    column('fullNameVi', 'Nguyễn Văn Mẫu', { ...needed, width: 30 }),
    column('fullNameLo', 'ຫງວຽນ ວັນ ເມົ້າ', { width: 30 }),
    column('unit', 'BP-QT', needed),
    column('rankVi', 'Đại tá'),
    column('rankLo', 'ພັນເອກພິເສດ'),
    column('positionVi', 'Chỉ huy trưởng', needed),
    column('positionLo', 'ຫົວໜ້າບັນຊາການ'),
    column('since', '01/07/2025', { width: 14 }),
    column('roles', 'head', { ...choice(PersonRole.options), width: 24 }),
  ],
  channel: [
    column('code', 'KM', { ...needed, width: 16 }),
    ...names('Biên phòng Quảng Trị - Quân sự Khăm Muộn', 'ທະຫານຊາຍແດນກວາງຈິ - ທະຫານແຂວງຄຳມ່ວນ'),
    column('business', 'border', { ...needed, ...choice(ChannelBusiness.options) }),
    column('level', 'province', { ...needed, ...choice(OrganisationLevel.options) }),
    ...Array.from({ length: mostParties }, (_, index) => partyColumns(index + 1)).flat(),
    column('cycle', 'VN; LA-KM', needed),
    column('everyMonths', '3', { ...needed, width: 12 }),
    column('postponed', 'hold-turn', { ...needed, ...choice(['hold-turn', 'pass-turn']) }),
    column('cancelled', 'hold-turn', { ...needed, ...choice(['hold-turn', 'consume-turn']) }),
    column('extraordinaryCounts', 'no', { ...needed, ...choice(['yes', 'no']) }),
    column('agreedIn', '01/BBGN-2025', needed),
    column('agreedOn', '24/11/2025', { ...needed, width: 14 }),
    column('windowsFrom', '01/01/2027', { ...needed, width: 14 }),
    column('lastOrdinal', '28', { width: 12 }),
    column('lastHost', 'LA-KM', { width: 14 }),
    column('lastDate', '16/12/2026', { width: 14 }),
  ],
  meeting: [
    column('channel', 'KM', { ...needed, width: 16 }),
    column('ordinal', '28', { ...needed, choices: ['extraordinary'], width: 14 }),
    column('date', '16/12/2026', { ...needed, width: 14 }),
    column('host', 'LA-KM', { ...needed, choices: ['neutral'], width: 14 }),
    column('place', 'Thà Khẹc', { width: 32 }),
    column('state', 'planned', { ...needed, ...choice(['held', 'planned']) }),
  ],
};

/** What stands in a cell for `value`: its Vietnamese word where it is one of the column's choices. */
export function cellWord({ choices }: SheetColumn, value: string): string {
  return choices.includes(value) ? choiceWords(value).vi : value;
}
