import type { TextSide } from '../domain/bilingual.ts';
import { nearestIn } from './distance.ts';
import { findingOf, type Finding, type PersonFact, type Place } from './finding.ts';
import { foldedFor, isWritten, otherSide, sides, type Reading } from './reading.ts';

/** A name made ready for the search on one side. */
interface SoughtName {
  written: string;
  pattern: RegExp;
  /** Letters without spaces, as they are compared. */
  letters: string;
  /** All but one must stand in a text before anything like the name is looked for. */
  words: string[];
  rank: string | null;
}

export interface SoughtPerson {
  vi: SoughtName | null;
  lo: SoughtName | null;
}

/** Of shorter names other words differ by a letter only. */
const fewestLetters = 6;
/** So many letters have room for two slips. */
const longName = 10;

const VI_RANK =
  '(?:(?:đại|thượng|trung|thiếu)\\s+(?:tướng|tá|úy|uý)|chuẩn\\s+(?:úy|uý)|(?:thượng|trung|hạ)\\s+sĩ)';
const LO_RANK = '(?:ພົນ|ພັນ|ຮ້ອຍ)(?:ຈັດຕະວາ|ຕີ|ໂທ|ເອກ)(?:ພິເສດ)?';
const TITLE = { vi: '(?:ông|bà|đồng chí)?', lo: '(?:ທ່ານນາງ|ທ່ານ|ສະຫາຍ)?' };
const rankPatterns = {
  vi: {
    before: new RegExp(`(${VI_RANK})\\s*${TITLE.vi}\\s*$`, 'iu'),
    after: new RegExp(`^\\s*[,(–-]\\s*(${VI_RANK})`, 'iu'),
  },
  lo: {
    before: new RegExp(`(${LO_RANK})\\s*${TITLE.lo}\\s*$`, 'u'),
    after: new RegExp(`^\\s*[,(–-]\\s*(${LO_RANK})`, 'u'),
  },
};

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function soughtName({ name, rank }: PersonFact, side: TextSide): SoughtName | null {
  const written = name[side].normalize('NFC').trim();
  const words = written.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const source =
    side === 'vi'
      ? `(?<![\\p{L}\\p{M}])${words.map(escaped).join('\\s+')}(?![\\p{L}\\p{M}])`
      : words.map(escaped).join('[\\s\\u200B]*');
  return {
    written,
    pattern: new RegExp(source, 'iu'),
    letters: foldedFor(side, words.join('')),
    words: words.map((word) => foldedFor(side, word)),
    rank: rank?.[side] ?? null,
  };
}

/** The names of the delegations, ready for the search. */
export function prepareNames(persons: readonly PersonFact[]): SoughtPerson[] {
  return persons.map((person) => ({ vi: soughtName(person, 'vi'), lo: soughtName(person, 'lo') }));
}

/** The letters of a text as names are compared, and where each of them stands in it. */
function lettersOf(text: string, side: TextSide): { letters: string; offsets: number[] } {
  let letters = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (/[\s\u200B]/.test(char)) continue;
    letters += side === 'vi' ? char.toLowerCase().charAt(0) : char;
    offsets.push(index);
  }
  return { letters, offsets };
}

/** In Vietnamese a name has a capital for each word: "Phiên dịch" is nobody's. */
function isWrittenAsName(stretch: string, { words }: SoughtName): boolean {
  const parts = stretch.split(/\s+/);
  return parts.length === words.length && parts.every((part) => /^\p{Lu}/u.test(part));
}

/** A stretch that nearly is the name: a letter or two differ. */
function misspelt(text: string, side: TextSide, plain: string, name: SoughtName): Place | null {
  if (name.letters.length < fewestLetters) return null;
  const present = name.words.filter((word) => plain.includes(word)).length;
  if (present < Math.max(1, name.words.length - 1)) return null;
  const { letters, offsets } = lettersOf(text, side);
  const near = nearestIn(letters, name.letters, name.letters.length < longName ? 1 : 2);
  if (near === null) return null;
  const place = { side, from: offsets[near.from] ?? 0, to: (offsets[near.to - 1] ?? 0) + 1 };
  return side === 'vi' && !isWrittenAsName(text.slice(place.from, place.to), name) ? null : place;
}

function exactPlace(text: string, side: TextSide, plain: string, name: SoughtName): Place | null {
  if (!name.words.every((word) => plain.includes(word))) return null;
  const match = name.pattern.exec(text);
  return match && { side, from: match.index, to: match.index + match[0].length };
}

function personFindings({ text, folded }: Reading, person: SoughtPerson): Finding[] {
  const { vi, lo } = person;
  if (!vi || !lo) return [];
  const exact = {
    vi: exactPlace(text.vi, 'vi', folded.vi, vi),
    lo: exactPlace(text.lo, 'lo', folded.lo, lo),
  };
  return sides.flatMap((side) => {
    const name = side === 'vi' ? vi : lo;
    if (exact[side] !== null || !isWritten(text, side)) return [];
    const near = misspelt(text[side], side, folded[side], name);
    if (near !== null) {
      const values = { written: text[side].slice(near.from, near.to), expected: name.written, side };
      return [findingOf('name-spelling', text, [near], values)];
    }
    const other = exact[otherSide(side)];
    if (other === null) return [];
    const values = {
      written: (side === 'vi' ? lo : vi).written,
      expected: name.written,
      side: otherSide(side),
      other: side,
    };
    return [findingOf('name', text, [other], values)];
  });
}

/** Every name of a delegation that one text holds stands in the other in its form there, spelt as in the list. */
export function checkNames(reading: Reading, persons: readonly SoughtPerson[]): Finding[] {
  return persons.flatMap((person) => personFindings(reading, person));
}

function normalRank(rank: string): string {
  return rank.normalize('NFC').toLowerCase().replaceAll('uý', 'úy').replace(/\s+/g, ' ');
}

/** A rank beside a name of the delegations is that of the person on the day (domain.md section 6, rule 15). */
export function checkRanks({ text, folded }: Reading, persons: readonly SoughtPerson[]): Finding[] {
  return persons.flatMap((person) =>
    sides.flatMap((side) => {
      const name = person[side];
      const place = name && exactPlace(text[side], side, folded[side], name);
      if (!name?.rank || !place) return [];
      const { before, after } = rankPatterns[side];
      const [, written] =
        before.exec(text[side].slice(0, place.from)) ?? after.exec(text[side].slice(place.to)) ?? [];
      if (written === undefined || normalRank(written) === normalRank(name.rank)) return [];
      return [findingOf('rank', text, [place], { written, expected: name.rank, name: name.written, side })];
    }),
  );
}
