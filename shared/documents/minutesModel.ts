import type { Names } from '../domain/bilingual.ts';
import type { Period } from '../domain/calendarDate.ts';
import { partyOrganisationOn, type Channel } from '../domain/channel.ts';
import { meetingDate, type AgendaItem, type Meeting } from '../domain/meeting.ts';
import type { Delegation, Party } from '../domain/party.ts';
import type { Memorandum } from '../domain/memorandum.ts';
import { isFrozen, type Decision, type Minutes, type Segment } from '../domain/minutes.ts';
import { organisationOn, type Organisation } from '../domain/organisation.ts';
import { postingOn, type Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import { formatDateOfficial } from '../text/dates.ts';
import type { PlainDate } from '../text/plainDate.ts';
import { agendaOf, dueText, groundsOf, isWritten, stateHeads } from './minutesContent.ts';
import type { AgendaModel, StateHead } from './minutesContent.ts';
import { blank, dateInSentence, filledText, fixedText, sentence, written } from './texts.ts';
import type { DocumentLanguage, Sentence, TextKey } from './texts.ts';

/** Everything the minutes of one meeting are made from. */
export interface MinutesSource {
  detail: {
    meeting: Meeting;
    agenda: readonly AgendaItem[];
    minutes: Minutes | null;
    segments: readonly Segment[];
    decisions: readonly Decision[];
    reviewedPeriod: Period | null;
  };
  channel: Channel;
  organisations: readonly Organisation[];
  persons: readonly Person[];
  places: readonly Place[];
  memoranda: readonly Memorandum[];
  /** The channel's last held meeting of the series before this one. */
  previousMeeting: Meeting | null;
  /** The print for signature that is made; null for a draft or a reading copy. */
  print: { code: string } | null;
  demo: boolean;
}

export interface DelegationModel {
  heading: string;
  /** One line a person: rank, name in both scripts as typed, post; the head first, the interpreter last. */
  lines: string[];
}

export interface DecisionRow {
  no: string;
  text: string;
  lead: string;
  due: string;
}

export interface SignatureModel {
  side: string;
  /** Named where one country has more than one side at the table. */
  organisation: string | null;
  title: string;
  /** How to sign; null once it is signed. */
  hint: string | null;
  name: string;
}

/** The minutes in one language. */
export interface MinutesVersion {
  language: DocumentLanguage;
  /** The state of the language first. */
  states: StateHead[];
  agencies: string[];
  number: string | null;
  /** Stands at the foot of every page of a print for signature. */
  footer: string | null;
  placeAndDate: string;
  title: string;
  subtitle: string | null;
  parties: string;
  grounds: Sentence[];
  opening: Sentence[];
  delegations: DelegationModel[];
  agenda: AgendaModel[];
  decisions: { introduction: string; columns: string[]; rows: DecisionRow[] } | null;
  closing: string;
  signatures: SignatureModel[];
}

/** What the minutes say, without any appearance. */
export interface MinutesModel {
  /** The day the document bears. */
  date: PlainDate;
  demo: boolean;
  /** Vietnamese, then Lao: equally authentic. */
  versions: [MinutesVersion, MinutesVersion];
}

/** A source read in one language, on the meeting's day. */
interface Reading {
  source: MinutesSource;
  language: DocumentLanguage;
  date: PlainDate;
}

function say({ language }: Reading, names: Names | undefined): string {
  return names === undefined ? blank : written(names, language);
}

function organisationOf({ source, date, ...reading }: Reading, partyId: string): string {
  const organisation = partyOrganisationOn(source.channel, partyId, date, source.organisations);
  return say({ source, date, ...reading }, organisation?.name);
}

function personOf({ source }: Reading, id: string | null): Person | undefined {
  return source.persons.find((person) => person.id === id);
}

/** Rank and name; persons of the armed forces sign with their rank. */
function rankAndName(reading: Reading, person: Person | undefined): string {
  if (!person) return blank;
  const name = say(reading, person.fullName);
  const { rank } = postingOn(person, reading.date);
  return rank === null ? name : `${say(reading, rank)} ${name}`;
}

function nameInOtherScript({ language }: Reading, person: Person): string {
  const other = person.fullName[language === 'vi' ? 'lo' : 'vi'];
  return other === '' ? '' : ` (${other})`;
}

function personLine(reading: Reading, id: string, suffix = ''): string[] {
  const person = personOf(reading, id);
  if (!person) return [];
  const name = rankAndName(reading, person) + nameInOtherScript(reading, person);
  return [`${name}, ${say(reading, postingOn(person, reading.date).position)}${suffix}`];
}

function isOnlyParty({ source }: Reading, party: Party): boolean {
  return source.channel.parties.filter(({ country }) => country === party.country).length === 1;
}

function partyOfDelegation({ source }: Reading, { partyId }: Delegation): Party | undefined {
  return source.channel.parties.find((party) => party.partyId === partyId);
}

function delegationModel(reading: Reading, delegation: Delegation): DelegationModel {
  const { language } = reading;
  const party = partyOfDelegation(reading, delegation);
  const heading =
    party && isOnlyParty(reading, party)
      ? fixedText(language, party.country === 'VN' ? 'delegationVn' : 'delegationLa')
      : filledText(language, 'delegationOf', { org: organisationOf(reading, delegation.partyId) });
  const interpreter = personOf(reading, delegation.interpreterId);
  const lines = [
    ...personLine(reading, delegation.headId, ` - ${fixedText(language, 'head')}`),
    ...delegation.memberIds.flatMap((id) => personLine(reading, id)),
  ].map((line, index) => `${index + 1}. ${line}.`);
  if (interpreter) {
    const name = rankAndName(reading, interpreter) + nameInOtherScript(reading, interpreter);
    lines.push(filledText(language, 'interpreter', { name }));
  }
  return { heading, lines };
}

function partiesLine(reading: Reading): string {
  const { language, source } = reading;
  const names = source.channel.parties.map(({ partyId, country }) =>
    filledText(language, country === 'VN' ? 'partyVn' : 'partyLa', { org: organisationOf(reading, partyId) }),
  );
  const last = names.at(-1) ?? '';
  const parties = `${names.slice(0, -1).join(', ')} ${fixedText(language, 'and')} ${last}`;
  return filledText(language, 'between', { parties });
}

function placeOf(reading: Reading): string {
  const { meeting } = reading.source.detail;
  return say(reading, reading.source.places.find(({ id }) => id === meeting.placeId)?.name);
}

/** One sentence for two delegations, whose standard wording names both; otherwise day and place alone. */
function openingOf(reading: Reading): Sentence[] {
  const { language, source } = reading;
  const [date, place] = [dateInSentence(reading.date, language), placeOf(reading)];
  const [first, second, ...others] = source.detail.meeting.delegations;
  if (!first || !second || others.length > 0) {
    return [sentence(language, 'time', { date }), sentence(language, 'place', { place })];
  }
  const [vi, lo] = partyOfDelegation(reading, first)?.country === 'VN' ? [first, second] : [second, first];
  return [
    sentence(language, 'opening', {
      date,
      place,
      orgVi: organisationOf(reading, vi.partyId),
      headVi: rankAndName(reading, personOf(reading, vi.headId)),
      orgLo: organisationOf(reading, lo.partyId),
      headLo: rankAndName(reading, personOf(reading, lo.headId)),
    }),
  ];
}

function sideName({ source, language }: Reading, { responsible }: Decision): string {
  if (responsible !== 'JOINT') return fixedText(language, responsible === 'VN' ? 'sideVn' : 'sideLa');
  return fixedText(language, source.channel.parties.length === 2 ? 'sideBoth' : 'sideJoint');
}

function decisionsOf(reading: Reading): MinutesVersion['decisions'] {
  const { source, language, date } = reading;
  const decisions = source.detail.decisions.filter(isWritten).toSorted((a, b) => a.no - b.no);
  if (decisions.length === 0) return null;
  const key = source.channel.parties.length === 2 ? 'decisionsOfTwo' : 'decisionsOfMore';
  const columns = (['columnNo', 'columnDecision', 'columnLead', 'columnDue'] as const).map((column) =>
    fixedText(language, column),
  );
  const rows = decisions.map((decision) => {
    const { leadOrganisationId: leadId } = decision;
    const lead = leadId === null ? undefined : organisationOn(source.organisations, leadId, date);
    return {
      no: String(decision.no),
      text: written(decision, language),
      lead: `${sideName(reading, decision)}: ${say(reading, lead?.name)}`,
      due: dueText(language, decision),
    };
  });
  return { introduction: fixedText(language, key), columns, rows };
}

/** How many copies are made; the standard wordings know two and three, another is written in by hand. */
function closingOf({ source, language }: Reading): string {
  const wordings: Record<number, TextKey> = { 2: 'copiesTwo', 3: 'copiesThree' };
  const key = wordings[source.channel.parties.length];
  return key === undefined ? blank : fixedText(language, key);
}

function signaturesOf(reading: Reading): SignatureModel[] {
  const { source, language } = reading;
  const { meeting, minutes } = source.detail;
  const isPlain = source.channel.parties.every((party) => isOnlyParty(reading, party));
  return source.channel.parties.map((party) => {
    const head = meeting.delegations.find(({ partyId }) => partyId === party.partyId)?.headId ?? null;
    return {
      side: fixedText(language, party.country === 'VN' ? 'signVn' : 'signLa'),
      organisation: isPlain ? null : organisationOf(reading, party.partyId),
      title: fixedText(language, 'signHead'),
      hint: minutes?.status === 'signed' ? null : fixedText(language, 'signHint'),
      name: rankAndName(reading, personOf(reading, head)),
    };
  });
}

function versionOf(reading: Reading): MinutesVersion {
  const { source, language } = reading;
  const { meeting, minutes } = source.detail;
  // A draft bears none: the number of a print that was voided waits for the next one.
  const number = minutes && isFrozen(minutes) ? minutes.number : null;
  const annexNo = minutes?.annexNo ?? null;
  const ordinal =
    meeting.ordinal === null
      ? fixedText(language, 'extraordinary')
      : filledText(language, 'ordinal', { ordinal: String(meeting.ordinal) });
  return {
    language,
    states: stateHeads(language),
    agencies: source.channel.parties.map(({ partyId }) => organisationOf(reading, partyId)),
    number: number === null ? null : filledText(language, 'number', { number }),
    footer:
      source.print === null
        ? null
        : filledText(language, 'printFooter', { number: number ?? blank, code: source.print.code }),
    placeAndDate: filledText(language, 'placeAndDate', {
      place: placeOf(reading),
      date: formatDateOfficial(reading.date, language),
    }),
    title:
      annexNo === null
        ? fixedText(language, 'minutesTitle')
        : filledText(language, 'annexTitle', { no: String(annexNo) }),
    subtitle: ordinal,
    parties: partiesLine(reading),
    grounds: groundsOf(source, language, reading.date),
    opening: openingOf(reading),
    delegations: meeting.delegations.map((delegation) => delegationModel(reading, delegation)),
    agenda: agendaOf(source.detail, language).filter(
      ({ paragraphs }) => annexNo === null || paragraphs.length > 0,
    ),
    decisions: decisionsOf(reading),
    closing: closingOf(reading),
    signatures: signaturesOf(reading),
  };
}

/**
 * The minutes of a meeting in Vietnamese and Lao. Every organisation stands under its name of the
 * meeting's day, ranks, posts and names as typed in each script; a text that is missing in a language is
 * marked there. The parties stand in the order of the channel in both versions.
 */
export function minutesModel(source: MinutesSource): MinutesModel {
  const date = meetingDate(source.detail.meeting);
  return {
    date: source.detail.minutes?.signedOn ?? date,
    demo: source.demo,
    versions: [versionOf({ source, language: 'vi', date }), versionOf({ source, language: 'lo', date })],
  };
}
