import { readFileSync } from 'node:fs';
import { renderSheetTemplate } from '../../shared/documents/sheetTemplate.ts';
import type { SheetKey } from '../../shared/documents/sheetColumns.ts';
import type { WorkbookCell } from '../../shared/documents/workbook.ts';
import { SampleMeetingsFile, SampleMemorandaFile } from '../../shared/domain/sampleFiles.ts';

function readSample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../shared/data/${name}`, import.meta.url), 'utf8'));
}

const book = SampleMemorandaFile.parse(readSample('sample-mou.json'));
const { meetings } = SampleMeetingsFile.parse(readSample('sample-meetings.json'));

export type SheetRows = Record<SheetKey, WorkbookCell[][]>;

/** The words a Vietnamese officer writes. */
const words: Record<string, string> = {
  VN: 'Việt Nam',
  LA: 'Lào',
  'border-guard': 'Biên phòng',
  military: 'Quân sự',
  police: 'Công an',
  customs: 'Hải quan',
  forest: 'Kiểm lâm',
  province: 'Tỉnh',
  post: 'Đồn',
  company: 'Đại đội',
  gate: 'Cửa khẩu',
  town: 'Thị xã, thị trấn',
  commander: 'Chỉ huy',
  head: 'Trưởng đoàn',
  deputy: 'Phó trưởng đoàn',
  liaison: 'Đầu mối liên hệ',
  secretary: 'Thư ký',
  interpreter: 'Phiên dịch',
  member: 'Thành viên',
};

function word(value: string): string {
  const found = words[value];
  if (found === undefined) throw new Error(`no word for ${value}`);
  return found;
}

/** Every other day as typed text, every other as Excel keeps it: both are written in such files. */
function day(date: string | null, index: number): WorkbookCell {
  if (date === null) return null;
  const [year, month, dayOfMonth] = date.split('-');
  return index % 2 === 0 ? { date } : `${dayOfMonth}/${month}/${year}`;
}

function nameOfPlace(id: string | null | undefined): string {
  return book.places.find((place) => place.id === id)?.name.vi ?? '';
}

interface Present {
  code: string;
  business: string;
  letters: string[];
  names: [string, string][];
  cycle: string;
  everyMonths: number;
  agreedIn: string;
  agreedOn: string;
  windowsFrom: string;
  last: [number, string, string];
}

/** The three channels as they stand on 24/11/2026, read off the sample by hand. */
const present: Record<string, Present> = {
  'ch-km': {
    code: 'KM',
    business: 'Biên giới',
    letters: ['V', 'K'],
    names: [
      ['Việt Nam', 'ຫວຽດນາມ'],
      ['Khăm Muộn', 'ຄຳມ່ວນ'],
    ],
    cycle: 'LA-KM; VN',
    everyMonths: 3,
    agreedIn: '12/BBGN-2024',
    agreedOn: '2024-12-10',
    windowsFrom: '2026-10-01',
    last: [27, 'VN', '2026-09-16'],
  },
  'ch-sv': {
    code: 'SV',
    business: 'an ninh, trật tự',
    letters: ['V', 'S'],
    names: [
      ['Việt Nam', 'ຫວຽດນາມ'],
      ['Savannakhet', 'ສະຫວັນນະເຂດ'],
    ],
    cycle: 'LA-SV; VN',
    everyMonths: 4,
    agreedIn: 'Biên bản lần thứ 13',
    agreedOn: '2026-05-20',
    windowsFrom: '2026-11-01',
    last: [14, 'VN', '2026-10-07'],
  },
  'ch-3': {
    code: '3',
    business: 'an ninh, trật tự',
    letters: ['V', 'K', 'S'],
    names: [
      ['Việt Nam', 'ຫວຽດນາມ'],
      ['Khăm Muộn', 'ຄຳມ່ວນ'],
      ['Savannakhet', 'ສະຫວັນນະເຂດ'],
    ],
    cycle: 'LA-SV; VN; LA-KM',
    everyMonths: 12,
    agreedIn: 'Biên bản lần thứ 1',
    agreedOn: '2025-08-20',
    windowsFrom: '2027-07-01',
    last: [2, 'LA-KM', '2026-08-19'],
  },
};

function channelRow(
  { id, name, level, parties }: (typeof book.channels)[number],
  index: number,
): WorkbookCell[] {
  const now = present[id];
  if (!now) throw new Error(`no present state of ${id}`);
  const sides = Array.from({ length: 4 }, (_, at): WorkbookCell[] => {
    const party = parties[at];
    const [vi = '', lo = ''] = now.names[at] ?? [];
    return party
      ? [party.partyId, now.letters[at] ?? '', vi, lo, party.orgIds.join('; ')]
      : ['', '', '', '', ''];
  });
  return [
    now.code,
    name.vi,
    name.lo,
    now.business,
    word(level),
    ...sides.flat(),
    now.cycle,
    now.everyMonths,
    'giữ lượt',
    'giữ lượt',
    'không',
    now.agreedIn,
    day(now.agreedOn, index),
    day(now.windowsFrom, index + 1),
    now.last[0],
    now.last[1],
    day(now.last[2], index),
  ];
}

/** The sample as an office would fill the template; the cancelled meeting has no place in it. */
export function sampleRows(): SheetRows {
  return {
    organisation: book.organisations.map((unit, index) => [
      unit.id,
      unit.name.vi,
      unit.name.lo,
      word(unit.country),
      word(unit.kind),
      word(unit.level),
      unit.provinceId,
      day(unit.validFrom, index),
      day(unit.validTo, index),
      unit.successorId ?? '',
    ]),
    place: book.places.map(({ name, country, kind, pairId }) => [
      name.vi,
      name.lo,
      word(country),
      word(kind),
      nameOfPlace(pairId),
      '',
      '',
    ]),
    person: book.persons.map(({ fullName, orgId, rank, position, roles }) => [
      fullName.vi,
      fullName.lo,
      orgId,
      rank?.vi ?? '',
      rank?.lo ?? '',
      position.vi,
      position.lo,
      '',
      roles.map(word).join('; '),
    ]),
    channel: book.channels.map(channelRow),
    meeting: meetings
      .filter(({ status }) => status !== 'cancelled')
      .map(({ channelId, ordinal, plannedOn, heldOn, hostPartyId, placeId }, index) => [
        present[channelId]?.code ?? '',
        ordinal ?? 'đột xuất',
        day(heldOn ?? plannedOn, index),
        hostPartyId ?? 'trung lập',
        nameOfPlace(placeId),
        heldOn === null ? 'dự kiến' : 'đã họp',
      ]),
  };
}

/** The rows as a file that was made from the template. */
export async function sheetFile(rows: Partial<SheetRows>, name = 'so-lieu.xlsx'): Promise<File> {
  return new File([new Uint8Array(await renderSheetTemplate(rows))], name);
}
