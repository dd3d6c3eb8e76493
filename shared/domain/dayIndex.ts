import type { PlainDate } from '../text/plainDate.ts';
import type { Blackout } from './blackout.ts';
import { blackoutIndex, type BlackoutIndex } from './blackoutIndex.ts';
import { expectedPeople, keyPeople, type ChannelBook } from './channelBook.ts';
import { yearsCovered, type CalendarDay } from './holiday.ts';
import { hasDay, meetingDate, type Meeting } from './meeting.ts';
import { Country, type Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import type { Id } from './record.ts';

/** All that may speak against a day. */
export interface DayFacts {
  calendar: readonly CalendarDay[];
  blackouts: readonly Blackout[];
  organisations: readonly Organisation[];
  persons: readonly Pick<Person, 'id' | 'leftOn'>[];
  books: readonly ChannelBook[];
}

/** A meeting at which somebody is needed. */
export interface Sitting {
  channelId: Id;
  meeting: Meeting;
}

/** `DayFacts` made ready to be asked about many days, one at each key press. */
export interface DayIndex {
  entries: ReadonlyMap<PlainDate, readonly CalendarDay[]>;
  covered: ReadonlyMap<Country, ReadonlySet<number>>;
  /** Of each head and interpreter, by day. */
  sittings: ReadonlyMap<Id, ReadonlyMap<PlainDate, readonly Sitting[]>>;
  persons: ReadonlyMap<Id, Pick<Person, 'id' | 'leftOn'>>;
  blackouts: BlackoutIndex;
}

function note<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

function entriesByDay(calendar: readonly CalendarDay[]): Map<PlainDate, CalendarDay[]> {
  const entries = new Map<PlainDate, CalendarDay[]>();
  for (const day of calendar) note(entries, day.date, day);
  return entries;
}

function sittingsOf(books: readonly ChannelBook[]): Map<Id, Map<PlainDate, Sitting[]>> {
  const sittings = new Map<Id, Map<PlainDate, Sitting[]>>();
  for (const book of books) {
    for (const meeting of book.meetings.filter(hasDay)) {
      for (const { personId } of keyPeople(expectedPeople(book, meeting))) {
        const days = sittings.get(personId) ?? new Map<PlainDate, Sitting[]>();
        sittings.set(personId, days);
        note(days, meetingDate(meeting), { channelId: book.channel.id, meeting });
      }
    }
  }
  return sittings;
}

/** Made once for the facts; ask `dayWarnings` with it. */
export function dayIndex({ calendar, blackouts, organisations, persons, books }: DayFacts): DayIndex {
  return {
    entries: entriesByDay(calendar),
    covered: new Map(Country.options.map((country) => [country, new Set(yearsCovered(calendar, country))])),
    sittings: sittingsOf(books),
    persons: new Map(persons.map((person) => [person.id, person])),
    blackouts: blackoutIndex(blackouts, books, organisations),
  };
}
