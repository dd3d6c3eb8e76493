import { z } from 'zod';
import { Amendment, Commitment, FollowUp, Occurrence } from '../domain/commitment.ts';
import { Channel } from '../domain/channel.ts';
import { Blackout } from '../domain/blackout.ts';
import { CalendarDay } from '../domain/holiday.ts';
import { HostOverride } from '../domain/hostOverride.ts';
import { AgendaItem, Meeting, MeetingEvent } from '../domain/meeting.ts';
import { Article, Memorandum } from '../domain/memorandum.ts';
import { Decision, Minutes, Segment } from '../domain/minutes.ts';
import { Comment, Dismissal, Printing } from '../domain/minutesPapers.ts';
import { Office } from '../domain/office.ts';
import { Organisation } from '../domain/organisation.ts';
import { Person } from '../domain/person.ts';
import { Place } from '../domain/place.ts';
import { Id, recordFields } from '../domain/record.ts';
import { RotationRule } from '../domain/rotation.ts';
import { User } from '../domain/user.ts';
import { Phrase, Term } from '../domain/vocabulary.ts';

/** Which record an imported key became, so that the same file is not taken twice. */
const ImportedKey = z.object({
  ...recordFields,
  source: z.string(),
  key: z.string(),
  entity: z.string(),
  recordId: z.string(),
});

/** A file kept encrypted under the hash of its content, and the record it belongs to. */
const Attachment = z.object({
  ...recordFields,
  entity: z.string(),
  recordId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/** The last number given in a series: one for each kind of paper, channel and year. */
const NumberSeries = z.object({
  ...recordFields,
  kind: z.string(),
  channelId: z.string().nullable(),
  year: z.int(),
  last: z.int(),
});

/** Deeds that were taken back together; removing this record puts them in force again. */
const Undoing = z.object({ ...recordFields, deedIds: z.array(Id) });

/** Every kind of record: its table has the same name in snake case and a column for each field. */
export const entities = {
  office: Office,
  user: User,
  organisation: Organisation,
  person: Person,
  place: Place,
  channel: Channel,
  rotationRule: RotationRule,
  hostOverride: HostOverride,
  meeting: Meeting,
  meetingEvent: MeetingEvent,
  agendaItem: AgendaItem,
  minutes: Minutes,
  segment: Segment,
  decision: Decision,
  comment: Comment,
  dismissal: Dismissal,
  printing: Printing,
  memorandum: Memorandum,
  article: Article,
  commitment: Commitment,
  amendment: Amendment,
  occurrence: Occurrence,
  followUp: FollowUp,
  calendarDay: CalendarDay,
  blackout: Blackout,
  term: Term,
  phrase: Phrase,
  importedKey: ImportedKey,
  attachment: Attachment,
  numberSeries: NumberSeries,
  undoing: Undoing,
};

export type EntityName = keyof typeof entities;
export type RecordOf<E extends EntityName> = z.infer<(typeof entities)[E]>;
/** What a new record is made of; fields with a default may be left out. */
export type NewRecord<E extends EntityName> = Omit<z.input<(typeof entities)[E]>, 'id' | 'rev'>;
