import lo from '../../locales/lo/documents.json' with { type: 'json' };
import vi from '../../locales/vi/documents.json' with { type: 'json' };
import type { Names } from '../domain/bilingual.ts';
import { formatDateOfficial } from '../text/dates.ts';
import type { PlainDate } from '../text/plainDate.ts';

/** The languages a document is written in. */
export type DocumentLanguage = 'vi' | 'lo';

export type TextKey = keyof typeof vi;

const texts: Record<DocumentLanguage, Record<TextKey, string>> = { vi, lo };

/** What stands in a version for a text that nobody has written in its language; it is Vietnamese in both. */
const missing: Names = { vi: '[— chưa có tiếng Việt —]', lo: '[— chưa có tiếng Lào —]' };

/** Marks every page of a document made from sample data. The glossary has no Lao for it yet. */
export const demoMark = 'DỮ LIỆU MẪU';

/** Stands for what is not known yet and will be written in by hand. */
export const blank = '………………';

/** A part of a sentence; names and dates were put in whole, and no line may break inside them. */
export interface Piece {
  text: string;
  isName: boolean;
}

export type Sentence = readonly Piece[];

/** The fixed text as it is in the locale file. */
export function fixedText(language: DocumentLanguage, key: TextKey): string {
  return texts[language][key];
}

/**
 * The fixed sentence with its `{placeholders}` filled; what was filled in is marked as a name. Throws a
 * RangeError where a placeholder has no value.
 */
export function sentence(language: DocumentLanguage, key: TextKey, values: Record<string, string>): Piece[] {
  return texts[language][key]
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (!part.startsWith('{')) return { text: part, isName: false };
      const value = values[part.slice(1, -1)];
      if (value === undefined) throw new RangeError(`no value for ${part} of ${key}`);
      return { text: value, isName: true };
    });
}

/** The sentence as one text. */
export function plainText(pieces: Sentence): string {
  return pieces.map(({ text }) => text).join('');
}

/** The fixed sentence with its placeholders filled, as one text. */
export function filledText(language: DocumentLanguage, key: TextKey, values: Record<string, string>): string {
  return plainText(sentence(language, key, values));
}

/** The text in the language, or a mark that it is missing there; the other language never stands in. */
export function written(names: { vi: string; lo: string }, language: DocumentLanguage): string {
  return names[language].trim() === '' ? missing[language] : names[language];
}

/** The day in words without the word for "day", which the sentence around it has: "05 tháng 3 năm 2026". */
export function dateInSentence(date: PlainDate, language: DocumentLanguage): string {
  return formatDateOfficial(date, language).replace(/^(ngày|ວັນທີ) /, '');
}
