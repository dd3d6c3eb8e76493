import type { Random } from '../random.ts';
import { persons } from '../shipped.ts';
import { ranks } from '../writing.ts';
import { changeOne, misstate, miswrite, type Operator } from './operator.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ALL_MARKS = /[\u0300-\u036F]/g;

/** One syllable without its tone, or without any of its marks. */
function toneDropped(name: string, random: Random): string | null {
  const marks = random.below(2) === 0 ? TONES : ALL_MARKS;
  const strip = (syllable: string) => syllable.normalize('NFD').replace(marks, '').normalize('NFC');
  const syllables = name.split(' ');
  const marked = [...syllables.keys()].filter((at) => strip(syllables[at] ?? '') !== syllables[at]);
  const at = random.pick(marked);
  return at === undefined ? null : syllables.with(at, strip(syllables[at] ?? '')).join(' ');
}

/** Short for long and the like: the vowel signs that are mistaken for each other. */
const mistaken: Record<string, string> = {
  'ິ': 'ີ',
  'ີ': 'ິ',
  'ຸ': 'ູ',
  'ູ': 'ຸ',
  'ຶ': 'ື',
  'ື': 'ຶ',
  'ົ': 'ັ',
  'ັ': 'ົ',
  ະ: 'າ',
  ເ: 'ແ',
  ແ: 'ເ',
  ໂ: 'ເ',
  ຳ: 'າ',
};
const MISTAKABLE = new RegExp(`[${Object.keys(mistaken).join('')}]`, 'g');

export const personOperators: Operator[] = [
  miswrite('name: Vietnamese tone dropped', ['person'], toneDropped, 'vi'),
  miswrite(
    'name: Lao vowel changed',
    ['person'],
    (name, random) => changeOne(name, MISTAKABLE, (sign) => mistaken[sign] ?? '', random),
    'lo',
  ),
  misstate(
    'name: another delegate',
    ['person'],
    ({ value }, random) => random.pick(persons.filter(({ id }) => id !== value))?.id ?? null,
  ),
  misstate('rank: changed', ['rank'], ({ value }, random) => {
    const [vi = '', lo = ''] = value.split('|');
    const others = ranks.filter((rank) => rank.vi !== vi && rank.lo !== lo);
    const other = random.pick(others);
    return other === undefined ? null : `${other.vi}|${other.lo}`;
  }),
];
