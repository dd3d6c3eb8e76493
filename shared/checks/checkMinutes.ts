import { checkNumbering, checkSameTexts, checkTermVariants, keyOf } from './across.ts';
import type { TextSide } from '../domain/bilingual.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { checkBlanks } from './blanks.ts';
import { checkCalendar, checkWeekdays } from './days.ts';
import { checkDecision } from './decisions.ts';
import type { CheckedText, CheckFacts, DecisionFact, Finding } from './finding.ts';
import { checkForeignLetters, checkLaoLegacy, checkLaoMarks } from './laoSpelling.ts';
import { checkLists } from './lists.ts';
import { checkNames, checkRanks, prepareNames, type SoughtPerson } from './names.ts';
import { checkEmpty, checkLength, checkTranslated } from './presence.ts';
import { checkBrackets, checkPunctuation, checkQuotes } from './punctuation.ts';
import { readText, type Reading } from './reading.ts';
import { checkRepeatedWords } from './repeatedWords.ts';
import { checkTerms, freeTerms, prepareTerms, usedTerms, type TermIndex, type UsedTerm } from './terms.ts';
import { checkValues } from './values.ts';
import { checkNormalForm, checkVietnameseEncoding } from './vietnamese.ts';

interface Checked {
  findings: Finding[];
  used: UsedTerm[];
  keys: Record<TextSide, string>;
}

/** The facts made ready for checking many texts. */
export interface PreparedFacts {
  persons: SoughtPerson[];
  names: RegExp[];
  terms: TermIndex;
  decisions: ReadonlyMap<string, DecisionFact>;
  day: PlainDate | null;
  /** What was found in texts that have not changed since. */
  checked: WeakMap<CheckedText, Checked>;
}

/** Makes the facts ready; once for all texts, and again whenever a fact changes. */
export function prepareFacts({ day, persons, terms, phrases, decisions }: CheckFacts): PreparedFacts {
  const sought = prepareNames(persons);
  return {
    persons: sought,
    names: sought.flatMap(({ vi }) => (vi ? [vi.pattern] : [])),
    terms: freeTerms(prepareTerms(terms, persons), phrases),
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    day,
    checked: new WeakMap(),
  };
}

/** The checks that a text passes alone, without any fact. */
const alone: readonly ((reading: Reading) => Finding[])[] = [
  checkEmpty,
  checkBlanks,
  checkTranslated,
  checkValues,
  checkCalendar,
  checkLength,
  checkBrackets,
  checkQuotes,
  checkPunctuation,
  checkLists,
  checkRepeatedWords,
  checkLaoMarks,
  checkForeignLetters,
  checkLaoLegacy,
  checkNormalForm,
  checkVietnameseEncoding,
];

function checkOne(text: CheckedText, facts: PreparedFacts): Checked {
  const known = facts.checked.get(text);
  if (known) return known;
  const reading = readText(text);
  const used = usedTerms(reading, facts.terms, facts.names);
  const findings = [
    ...alone.flatMap((check) => check(reading)),
    ...checkWeekdays(reading, facts.day),
    ...checkNames(reading, facts.persons),
    ...checkRanks(reading, facts.persons),
    ...checkTerms(reading, used),
    ...checkDecision(text, facts.decisions),
  ];
  const checked = { findings, used, keys: { vi: keyOf(reading, 'vi'), lo: keyOf(reading, 'lo') } };
  facts.checked.set(text, checked);
  return checked;
}

/** What is wrong with one text, as far as it can be told without the others. */
export function checkText(text: CheckedText, facts: PreparedFacts): Finding[] {
  return checkOne(text, facts).findings;
}

/**
 * What is wrong with the texts of the minutes, in their order, each alone and beside the others. A text whose
 * object is the one of the last time is not read again: after an edit, give a new object for that text only.
 */
export function checkMinutes(texts: readonly CheckedText[], facts: PreparedFacts): Finding[] {
  const checked = texts.map((text) => ({ text, ...checkOne(text, facts) }));
  const across = [...checkSameTexts(checked), ...checkTermVariants(checked), ...checkNumbering(texts)];
  const byText = new Map<string, Finding[]>();
  for (const finding of across) byText.set(finding.textId, [...(byText.get(finding.textId) ?? []), finding]);
  return checked.flatMap(({ text, findings }) => [...findings, ...(byText.get(text.id) ?? [])]);
}
