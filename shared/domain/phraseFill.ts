import { formatDateOfficial } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Names } from './bilingual.ts';

/** What a placeholder stands for: a name (an empty side is not known), a day, or a count. */
export type PhraseValue = Names | { date: PlainDate } | number;
export type PhraseValues = Readonly<Partial<Record<string, PhraseValue>>>;

/** A phrase in both languages, and the placeholders that neither value nor guess stands for. */
export interface FilledPhrase extends Names {
  left: string[];
}

const DAY_WORD = { vi: /^ngày /, lo: /^ວັນທີ / };
const DAY_WORD_BEFORE = { vi: /ngày\s+$/i, lo: /ວັນທີ\s+$/ };

function written(value: PhraseValue, side: keyof Names, before: string): string {
  if (typeof value === 'number') return formatNumber(value, side);
  if (!('date' in value)) return value[side];
  const date = formatDateOfficial(value.date, side);
  return DAY_WORD_BEFORE[side].test(before) ? date.replace(DAY_WORD[side], '') : date;
}

/**
 * The phrase with its placeholders filled in both languages: names as each language writes them, days in the
 * official form of each (Decree 30/2020/ND-CP, Annex I; phrases.csv HDR-10) without saying the word for "day"
 * twice, counts with the separators of both.
 *
 * What is not known stays, in braces, under its word of `labels` in each language: `{số}`, `{ເບີ}`.
 */
export function fillPhrase(
  phrase: Names,
  values: PhraseValues,
  labels: Readonly<Partial<Record<string, Names>>> = {},
): FilledPhrase {
  const left = new Set<string>();
  const fill = (side: keyof Names): string =>
    phrase[side].replaceAll(/\{(\w+)\}/g, (_whole, name: string, at: number) => {
      const value = values[name];
      const text = value === undefined ? '' : written(value, side, phrase[side].slice(0, at));
      if (text !== '') return text;
      left.add(name);
      return `{${labels[name]?.[side] ?? name}}`;
    });
  return { vi: fill('vi'), lo: fill('lo'), left: [...left] };
}

/** The first placeholder of a text that begins at `from` or later, braces included; null where there is none. */
export function nextPlaceholder(text: string, from: number): { start: number; end: number } | null {
  const pattern = /\{[^{}\s][^{}\n]{0,39}\}/g;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
