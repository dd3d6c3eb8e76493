import { meetingDate, type AgendaItem, type Meeting } from '../domain/meeting.ts';
import type { Memorandum } from '../domain/memorandum.ts';
import type { Decision, Segment } from '../domain/minutes.ts';
import { formatDate } from '../text/dates.ts';
import type { Country } from '../domain/organisation.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { blank, dateInSentence, fixedText, sentence, written } from './texts.ts';
import type { DocumentLanguage, Sentence } from './texts.ts';

export interface StateHead {
  state: Country;
  name: string;
  motto: string;
}

export interface AgendaModel {
  heading: string;
  paragraphs: string[];
}

/** The heads of both states, that of the language first. */
export function stateHeads(language: DocumentLanguage): StateHead[] {
  const heads: StateHead[] = [
    { state: 'VN', name: fixedText(language, 'stateVn'), motto: fixedText(language, 'mottoVn') },
    { state: 'LA', name: fixedText(language, 'stateLa'), motto: fixedText(language, 'mottoLa') },
  ];
  return language === 'vi' ? heads : heads.toReversed();
}

/** Whether a memorandum bound the meeting of `date`; one signed at that very meeting is not its ground. */
function wasInForce(
  { id, signedOn, effectiveFrom, expiresOn, status }: Memorandum,
  all: readonly Memorandum[],
  date: PlainDate,
): boolean {
  const from = effectiveFrom ?? signedOn;
  if (['draft', 'agreed', 'terminated'].includes(status) || signedOn === null || from === null) return false;
  const successor = all.find(({ supersedesId }) => supersedesId === id);
  const end = successor?.effectiveFrom ?? successor?.signedOn;
  if (status === 'superseded' && (end === undefined || end === null)) return false;
  const isReplaced = end !== undefined && end !== null && end <= date;
  return signedOn < date && from <= date && !isReplaced && (expiresOn === null || date <= expiresOn);
}

/** Grounds end with a semicolon each and the last with a full stop (Decree 30/2020, Annex I). */
function endGrounds(grounds: Sentence[]): Sentence[] {
  const last = grounds.at(-1);
  if (!last) return [];
  const stopped = last.map((piece, index) =>
    index === last.length - 1 ? { ...piece, text: piece.text.replace(/;$/, '.') } : piece,
  );
  return [...grounds.slice(0, -1), stopped];
}

/** What the meeting rests on: the memoranda in force on its day and the minutes before it. */
export function groundsOf(
  source: { memoranda: readonly Memorandum[]; previousMeeting: Meeting | null },
  language: DocumentLanguage,
  date: PlainDate,
): Sentence[] {
  const memoranda = source.memoranda.filter((memorandum) => wasInForce(memorandum, source.memoranda, date));
  const grounds: Sentence[] = memoranda.map(({ number, signedOn }) =>
    sentence(language, 'groundMemorandum', {
      mouNumber: number,
      date: signedOn === null ? blank : dateInSentence(signedOn, language),
    }),
  );
  const previous = source.previousMeeting;
  if (previous && previous.ordinal !== null) {
    const day = dateInSentence(meetingDate(previous), language);
    grounds.push(sentence(language, 'groundPrevious', { ordinal: String(previous.ordinal), date: day }));
  }
  return endGrounds(grounds);
}

/** Whether anything stands in either language. */
export function isWritten(text: { vi: string; lo: string }): boolean {
  return text.vi !== '' || text.lo !== '';
}

/** The items of the agenda in order, each with what was said under it. */
export function agendaOf(
  { agenda, segments }: { agenda: readonly AgendaItem[]; segments: readonly Segment[] },
  language: DocumentLanguage,
): AgendaModel[] {
  return agenda
    .toSorted((a, b) => a.no - b.no)
    .map(({ id, no, title }) => ({
      heading: `${no}. ${written(title, language)}`,
      paragraphs: segments
        .filter((segment) => segment.agendaItemId === id && isWritten(segment))
        .toSorted((a, b) => a.position - b.position)
        .map((segment) => written(segment, language)),
    }));
}

/** Until when a decision is to be carried out; empty where nothing was said. */
export function dueText(language: DocumentLanguage, { dueOn, standing }: Decision): string {
  if (dueOn !== null) return formatDate(dueOn, language);
  return standing ? fixedText(language, 'standing') : '';
}
