/** Measures how long the terms of one segment take to recognise, beside the way one would write first. */
import { performance } from 'node:perf_hooks';
import { foldLaoSpelling, foldVietnameseWord } from '../../shared/text/spelling.ts';
import { findTerms, termIndex, writtenForm, type TermForm } from '../../shared/text/termIndex.ts';
import { readGlossary } from '../unit/text/glossary.ts';

const limitMs = 1;
const termCount = 5000;
const segmentCount = 200;
const termsInSegment = 12;
/** The naive way is slow: a few segments say enough. */
const naiveSegments = 10;

type Side = 'vi' | 'lo';

const glossary = readGlossary();

/** Terms as an office might have after years: each shipped one, then pairs of them as one. */
function manyTerms(side: Side): TermForm[] {
  const joint = side === 'vi' ? ' ' : '';
  return Array.from({ length: termCount }, (_, at) => {
    const first = glossary[at % glossary.length]?.[side] ?? '';
    const round = Math.floor(at / glossary.length);
    const second = glossary[(at * 7 + round) % glossary.length]?.[side] ?? '';
    const text = round === 0 ? first : `${writtenForm(first)}${joint}${writtenForm(second)}`;
    return { id: String(at), text };
  });
}

function segments(side: Side): string[] {
  return Array.from({ length: segmentCount }, (_, at) =>
    Array.from({ length: termsInSegment }, (__, no) =>
      writtenForm(glossary[(at * 31 + no * 17) % glossary.length]?.[side] ?? ''),
    ).join(side === 'vi' ? ' và ' : 'ແລະ'),
  );
}

/** Each term is looked for from the left of the folded text; the longest of each place is kept. */
function naive(side: Side, text: string, terms: readonly TermForm[]): number {
  const fold = (each: string): string =>
    side === 'vi' ? each.split(/\s+/).map(foldVietnameseWord).join(' ') : foldLaoSpelling(each);
  const folded = fold(text);
  const found = terms
    .map((term) => {
      const key = fold(writtenForm(term.text));
      return { start: folded.indexOf(key), length: key.length };
    })
    .filter(({ start }) => start !== -1)
    .toSorted((a, b) => a.start - b.start || b.length - a.length);
  let end = 0;
  let count = 0;
  for (const { start, length } of found) {
    if (start < end) continue;
    end = start + length;
    count += 1;
  }
  return count;
}

function perSegment(texts: readonly string[], work: (text: string) => number): { ms: number; found: number } {
  let found = 0;
  const start = performance.now();
  for (const text of texts) found += work(text);
  return { ms: (performance.now() - start) / texts.length, found: found / texts.length };
}

for (const side of ['vi', 'lo'] as const) {
  const terms = manyTerms(side);
  const texts = segments(side);
  const start = performance.now();
  const index = termIndex(side, terms);
  const buildMs = performance.now() - start;
  const ours = (text: string): number => findTerms(text, index).length;
  perSegment(texts, ours);
  const fast = perSegment(texts, ours);
  const slow = perSegment(texts.slice(0, naiveSegments), (text) => naive(side, text, terms));
  const length = Math.round(texts.join('').length / texts.length);
  console.log(
    `${side}: ${fast.ms.toFixed(3)} ms of ${limitMs} ms a segment of ${length} letters at ${termCount} terms ` +
      `(${fast.found.toFixed(1)} found; naive ${slow.ms.toFixed(1)} ms; index made in ${buildMs.toFixed(0)} ms)`,
  );
  if (fast.ms > limitMs || fast.found === 0) process.exitCode = 1;
}
