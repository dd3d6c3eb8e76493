import type { TextSide } from '../domain/bilingual.ts';

/** A unit or counting word as both languages write it; the abbreviations stand in either text. */
interface Unit {
  id: string;
  /** `measure`: a number without it says something else. `counter`: the noun alone may stand instead. */
  kind: 'percent' | 'money' | 'measure' | 'counter';
  vi: readonly string[];
  lo: readonly string[];
  both?: readonly string[];
}

// Lao of measures and currencies from CLDR 48 and the shipped texts, of counters from glossary and sample.
const units: readonly Unit[] = [
  { id: 'percent', kind: 'percent', vi: ['phần trăm'], lo: ['ເປີເຊັນ', 'ສ່ວນຮ້ອຍ'], both: ['%'] },
  { id: 'VND', kind: 'money', vi: ['đồng'], lo: ['ດົງ', 'ດົ່ງ'], both: ['VND', 'VNĐ', '₫'] },
  { id: 'LAK', kind: 'money', vi: ['kíp', 'kip'], lo: ['ກີບ'], both: ['LAK', '₭'] },
  { id: 'USD', kind: 'money', vi: ['đô la', 'đô-la'], lo: ['ໂດລາ', 'ໂດລ່າ'], both: ['USD', 'US$', '$'] },
  { id: 'THB', kind: 'money', vi: ['bạt', 'baht'], lo: ['ບາດ'], both: ['THB', '฿'] },
  {
    id: 'kg',
    kind: 'measure',
    vi: ['kilôgam', 'ki-lô-gam', 'cân'],
    lo: ['ກິໂລກຣາມ', 'ກິໂລກຼາມ', 'ກິໂລ', 'ກກ'],
    both: ['kg'],
  },
  { id: 'g', kind: 'measure', vi: ['gam', 'gram'], lo: ['ກຣາມ', 'ກຼາມ'], both: ['g'] },
  { id: 't', kind: 'measure', vi: ['tấn'], lo: ['ໂຕນ'], both: ['t'] },
  { id: 'km', kind: 'measure', vi: ['kilômét', 'ki-lô-mét', 'cây số'], lo: ['ກິໂລແມັດ', 'ກມ'], both: ['km'] },
  { id: 'm2', kind: 'measure', vi: ['mét vuông'], lo: ['ຕາແມັດ', 'ຕາລາງແມັດ', 'ແມັດມົນທົນ'], both: ['m2', 'm²'] },
  { id: 'm3', kind: 'measure', vi: ['mét khối', 'khối'], lo: ['ແມັດກ້ອນ'], both: ['m3', 'm³'] },
  {
    id: 'km2',
    kind: 'measure',
    vi: ['kilômét vuông'],
    lo: ['ຕາລາງກິໂລແມັດ', 'ກິໂລແມັດມົນທົນ'],
    both: ['km2', 'km²'],
  },
  { id: 'cm', kind: 'measure', vi: ['xentimét', 'xăng-ti-mét'], lo: ['ຊັງຕີແມັດ'], both: ['cm'] },
  { id: 'm', kind: 'measure', vi: ['mét'], lo: ['ແມັດ'], both: ['m'] },
  { id: 'ha', kind: 'measure', vi: ['héc-ta', 'hécta', 'hecta'], lo: ['ເຮັກຕາ', 'ຮຕ'], both: ['ha'] },
  { id: 'l', kind: 'measure', vi: ['lít'], lo: ['ລິດ'], both: ['l', 'L'] },
  { id: 'pill', kind: 'counter', vi: ['viên'], lo: ['ເມັດ'] },
  { id: 'case', kind: 'counter', vi: ['vụ', 'trường hợp'], lo: ['ກໍລະນີ', 'ຄະດີ'] },
  { id: 'turn', kind: 'counter', vi: ['lượt'], lo: ['ເທື່ອຄົນ'] },
  {
    id: 'person',
    kind: 'counter',
    vi: ['người', 'đối tượng', 'nạn nhân', 'công dân', 'cán bộ', 'đồng chí', 'chiến sĩ'],
    lo: ['ຄົນ', 'ທ່ານ', 'ສະຫາຍ'],
  },
  { id: 'time', kind: 'counter', vi: ['lần', 'đợt'], lo: ['ຄັ້ງ', 'ເທື່ອ', 'ຮອບ'] },
  { id: 'minute', kind: 'measure', vi: ['phút'], lo: ['ນາທີ'] },
  { id: 'hour', kind: 'measure', vi: ['giờ', 'tiếng'], lo: ['ຊົ່ວໂມງ', 'ໂມງ'], both: ['h'] },
  { id: 'day', kind: 'measure', vi: ['ngày'], lo: ['ວັນ', 'ມື້'] },
  { id: 'week', kind: 'measure', vi: ['tuần'], lo: ['ອາທິດ', 'ສັບປະດາ'] },
  { id: 'month', kind: 'measure', vi: ['tháng'], lo: ['ເດືອນ'] },
  { id: 'year', kind: 'measure', vi: ['năm'], lo: ['ປີ'] },
];

const byId = new Map(units.map((unit) => [unit.id, unit]));
const idOfWord: Record<TextSide, Map<string, string>> = { vi: new Map(), lo: new Map() };
for (const { id, vi, lo, both = [] } of units) {
  for (const word of [...vi, ...both]) idOfWord.vi.set(word.toLowerCase(), id);
  for (const word of [...lo, ...both]) idOfWord.lo.set(word.toLowerCase(), id);
}

function longestFirst(words: Iterable<string>): string[] {
  return [...words].toSorted((a, b) => b.length - a.length);
}

const words = { vi: longestFirst(idOfWord.vi.keys()), lo: longestFirst(idOfWord.lo.keys()) };
const longestWord = Math.max(...[...words.vi, ...words.lo].map(({ length }) => length));
const ENDS_IN_LETTER = /[\p{Script=Latin}\d]$/u;
const GOES_ON = /^[\p{L}\p{M}\d]/u;

/** The unit written right behind `offset`, and where it ends; null where none is. */
export function unitAt(text: string, offset: number, side: TextSide): { id: string; end: number } | null {
  let start = offset;
  while (/\s/.test(text.charAt(start))) start += 1;
  const behind = text.slice(start, start + longestWord + 1).toLowerCase();
  const word = words[side].find((one) => {
    if (!behind.startsWith(one)) return false;
    return !ENDS_IN_LETTER.test(one) || !GOES_ON.test(behind.slice(one.length));
  });
  const id = word === undefined ? undefined : idOfWord[side].get(word);
  return word === undefined || id === undefined ? null : { id, end: start + word.length };
}

/** What kind of unit it is; null for none. */
export function unitKind(id: string | null): Unit['kind'] | null {
  return (id === null ? null : byId.get(id)?.kind) ?? null;
}
