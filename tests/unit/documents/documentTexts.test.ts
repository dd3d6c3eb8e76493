import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import en from '../../../locales/en/documents.json' with { type: 'json' };
import review from '../../../locales/lo/review.json' with { type: 'json' };
import lo from '../../../locales/lo/documents.json' with { type: 'json' };
import vi from '../../../locales/vi/documents.json' with { type: 'json' };
import { sentence } from '../../../shared/documents/texts.ts';
import { findLaoFaults } from '../../../shared/text/lao.ts';

const phrases = csvParse(readFileSync(new URL('../../../shared/data/phrases.csv', import.meta.url), 'utf8'));
const sources = Object.entries(review as Record<string, { source: string; confidence: string }>).flatMap(
  ([key, entry]) => (key.startsWith('documents:') ? [[key.slice('documents:'.length), entry] as const] : []),
);
/** Made of a phrase's parts: the line between the parties, and place and date as the date names give them. */
const partsOnly = new Set(['between', 'partyVn', 'partyLa', 'and', 'placeAndDate']);

test('every text has the same keys and placeholders in the three languages', () => {
  const keys = Object.keys(vi);
  expect(Object.keys(lo)).toEqual(keys);
  expect(Object.keys(en)).toEqual(keys);
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  const texts = Object.entries(vi) as [keyof typeof vi, string][];
  expect(texts.filter(([key, text]) => placeholders(text).join() !== placeholders(lo[key]).join())).toEqual(
    [],
  );
});

test('a text taken from the standard phrases is theirs word for word, with their confidence', () => {
  const taken = sources.filter(([key, { source }]) => /^[A-Z]{3}-\d\d$/.test(source) && !partsOnly.has(key));
  expect(taken.length).toBeGreaterThan(15);
  for (const [key, { source, confidence }] of taken) {
    const phrase = phrases.find(({ id }) => id === source);
    expect({ key, vi: vi[key as keyof typeof vi], lo: lo[key as keyof typeof lo], confidence }).toEqual({
      key,
      vi: phrase?.['vi'],
      lo: phrase?.['lo'],
      confidence: phrase?.['confidence'],
    });
  }
});

test('no Lao text is spelt as no word can be', () => {
  expect(Object.entries(lo).filter(([, text]) => findLaoFaults(text).length > 0)).toEqual([]);
});

test('a sentence marks what was filled in as a name, and refuses a missing value', () => {
  expect(sentence('vi', 'ordinal', { ordinal: '27' })).toEqual([
    { text: 'Lần thứ ', isName: false },
    { text: '27', isName: true },
  ]);
  expect(() => sentence('vi', 'ordinal', {})).toThrow('no value for {ordinal} of ordinal');
});
