import { formatTime, monthName } from '../text/dates.ts';
import { splitDate, type PlainDate } from '../text/plainDate.ts';
import type { Names } from './bilingual.ts';
import { partyOrganisationOn, type Channel } from './channel.ts';
import { meetingDate, type Meeting } from './meeting.ts';
import type { Memorandum } from './memorandum.ts';
import type { Organisation } from './organisation.ts';
import { postingOn, type Person } from './person.ts';
import type { PhraseValue, PhraseValues } from './phraseFill.ts';
import type { Place } from './place.ts';
import type { Phrase } from './vocabulary.ts';

/** What is known of a meeting when a phrase is put into its minutes. */
export interface PhraseFacts {
  meeting: Meeting;
  channel: Channel;
  reviewedPeriod: { from: PlainDate; to: PlainDate } | null;
  /** The meeting of the series before this one. */
  previous: Pick<Meeting, 'ordinal' | 'heldOn' | 'plannedOn'> | undefined;
  memorandum: Pick<Memorandum, 'number' | 'signedOn'> | undefined;
  organisations: readonly Organisation[];
  persons: readonly Omit<Person, 'identityDocument'>[];
  places: readonly Place[];
}

type Values = Record<string, PhraseValue | undefined>;

const sameInBoth = (text: string): Names => ({ vi: text, lo: text });

/** The rank and name of a person as on `date`; a side that nobody wrote is not known. */
function rankAndName(person: PhraseFacts['persons'][number], date: PlainDate): Names {
  const { rank } = postingOn(person, date);
  const side = (language: keyof Names): string =>
    person.fullName[language] === ''
      ? ''
      : [rank?.[language] ?? '', person.fullName[language]].filter((part) => part !== '').join(' ');
  return { vi: side('vi'), lo: side('lo') };
}

/** The unit and the head of each side; with two parties of one country nobody can tell which is meant. */
function sides({ meeting, channel, organisations, persons }: PhraseFacts): Values {
  const date = meetingDate(meeting);
  const values: Values = {};
  for (const [country, ending] of [
    ['VN', 'Vi'],
    ['LA', 'Lo'],
  ] as const) {
    const [party, other] = channel.parties.filter((one) => one.country === country);
    if (party === undefined || other !== undefined) continue;
    const { partyId } = party;
    const headId = meeting.delegations.find((delegation) => delegation.partyId === partyId)?.headId;
    const head = persons.find(({ id }) => id === headId);
    values[`org${ending}`] = partyOrganisationOn(channel, partyId, date, organisations)?.name;
    values[`head${ending}`] = head && rankAndName(head, date);
  }
  return values;
}

function dayParts(date: PlainDate): Values {
  const { year, month, day } = splitDate(date);
  const number = Number(month);
  return {
    day: sameInBoth(day),
    month: { vi: number <= 2 ? month : String(number), lo: monthName(number, 'lo') },
    year: sameInBoth(year),
  };
}

/** The meeting itself: its number, day and place. */
function ofMeeting({ meeting, places }: PhraseFacts): Values {
  const date = meetingDate(meeting);
  return {
    ordinal: meeting.ordinal ?? undefined,
    date: { date },
    place: places.find(({ id }) => id === meeting.placeId)?.name,
    ...dayParts(date),
  };
}

/** What a purpose rests on: the memorandum where the phrase names its number, else the meeting before. */
function ofBasis({ memorandum, previous }: PhraseFacts, phrase: Pick<Phrase, 'vi'>): Values {
  if (phrase.vi.includes('{mouNumber}')) {
    if (memorandum === undefined) return {};
    const { number, signedOn } = memorandum;
    return { mouNumber: sameInBoth(number), date: signedOn === null ? undefined : { date: signedOn } };
  }
  if (previous === undefined) return {};
  return { ordinal: previous.ordinal ?? undefined, date: { date: meetingDate(previous) } };
}

function ofSection(facts: PhraseFacts, phrase: Pick<Phrase, 'section' | 'vi'>): Values {
  const { meeting, channel, reviewedPeriod } = facts;
  switch (phrase.section) {
    case 'heading':
    case 'opening':
      return ofMeeting(facts);
    case 'purpose':
      return ofBasis(facts, phrase);
    case 'review':
      return reviewedPeriod === null
        ? {}
        : { from: { date: reviewedPeriod.from }, to: { date: reviewedPeriod.to } };
    case 'agreement': {
      const numbers = channel.hotlines.filter(({ to }) => to === undefined).map(({ number }) => number);
      return {
        // The next meeting is spoken of; where it will be is for the two sides to say.
        ordinal: meeting.ordinal === null ? undefined : meeting.ordinal + 1,
        hotline: numbers.length === 0 ? undefined : sameInBoth(numbers.join(', ')),
      };
    }
    case 'closing': {
      const to = meeting.hours?.to;
      return { time: to === undefined ? undefined : { vi: formatTime(to, 'vi'), lo: formatTime(to, 'lo') } };
    }
    default:
      return {};
  }
}

/**
 * What the placeholders of a phrase stand for in the minutes of a meeting. Only what can mean one thing is
 * answered: a day of an agreement, a name in a speech or the host of the next meeting are left to be typed.
 */
export function phraseValues(facts: PhraseFacts, phrase: Pick<Phrase, 'section' | 'vi'>): PhraseValues {
  const values = { ...sides(facts), ...ofSection(facts, phrase) };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
