/**
 * Measures the checks of the minutes against their limits: all of a set of 200 texts read for the first time, and
 * all of them again after one was edited, as the list on the screen asks at each pause in typing.
 */
import { readFileSync } from 'node:fs';
import { threadCpuUsage } from 'node:process';
import { csvParse } from 'd3-dsv';
import { checkMinutes, prepareFacts } from '../../shared/checks/checkMinutes.ts';
import type { CheckedText, CheckFacts } from '../../shared/checks/finding.ts';
import { Confidence } from '../../shared/domain/bilingual.ts';
import { SampleMeetingsFile, SampleMemorandaFile } from '../../shared/domain/sampleFiles.ts';

const textCount = 200;
const runs = 15;
const limits = { whole: 50, edit: 5 };

function readData(name: string): string {
  return readFileSync(new URL(`../../shared/data/${name}`, import.meta.url), 'utf8');
}

function readFacts(): CheckFacts {
  const { persons } = SampleMemorandaFile.parse(JSON.parse(readData('sample-mou.json')));
  const terms = csvParse(readData('glossary.csv')).map(({ vi = '', lo = '', confidence }) => ({
    vi,
    lo,
    confidence: Confidence.parse(confidence),
  }));
  return {
    day: '2026-11-24',
    persons: persons.map(({ fullName, rank }) => ({ name: fullName, rank })),
    terms,
    phrases: csvParse(readData('phrases.csv')).map(({ vi = '', lo = '' }) => ({ vi, lo })),
    decisions: [],
  };
}

/** The texts of the sample again and again, each time with another number in both languages. */
function readTexts(): CheckedText[] {
  const { meetings } = SampleMeetingsFile.parse(JSON.parse(readData('sample-meetings.json')));
  const pairs = meetings.flatMap(({ segments }) => segments.map(({ text }) => text));
  return Array.from({ length: textCount }, (_, index) => {
    const { vi = '', lo = '' } = pairs[index % pairs.length] ?? {};
    const end = (text: string): string => text.replace(/\.$/, ` (${index}).`);
    return { id: `text-${index}`, kind: 'segment', side: 'JOINT', vi: end(vi), lo: end(lo) };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Processor time of this thread, which a busy machine does not stretch. */
function millisecondsOf(work: () => void): number {
  const start = threadCpuUsage();
  work();
  const { user, system } = threadCpuUsage(start);
  return (user + system) / 1000;
}

function report(what: string, limit: number, milliseconds: readonly number[]): void {
  const middle = median(milliseconds);
  const list = milliseconds.map((value) => value.toFixed(1)).join(' ');
  console.log(`checks, ${what}: ${middle.toFixed(1)} ms of ${limit} ms allowed (${list})`);
  if (middle > limit) process.exitCode = 1;
}

/** Edits one text after the other, and checks all of them each time. */
function editEach(read: readonly CheckedText[]): void {
  const current = [...read];
  for (const [index, text] of read.entries()) {
    current[index] = { ...text, vi: `${text.vi} Hết.` };
    checkMinutes(current, prepared);
  }
}

const facts = readFacts();
const texts = readTexts();
const wholes: number[] = [];
const edits: number[] = [];
const prepared = prepareFacts(facts);
for (let run = 0; run < runs; run += 1) {
  const unread = texts.map((text) => ({ ...text }));
  wholes.push(millisecondsOf(() => checkMinutes(unread, prepared)));
  edits.push(millisecondsOf(() => editEach(unread)) / textCount);
}
console.log(`checks: ${textCount} texts, ${facts.terms.length} terms, ${facts.persons.length} persons`);
report('whole', limits.whole, wholes);
report('one edit', limits.edit, edits);
