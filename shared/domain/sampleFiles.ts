import { z } from 'zod';
import { Names } from './bilingual.ts';
import { CalendarDate, Period } from './calendarDate.ts';
import { Channel, Hotline } from './channel.ts';
import { PartyId } from './party.ts';
import { RotationRule } from './rotation.ts';
import { CommitmentStatus, Schedule } from './commitment.ts';
import { MeetingEvent, MeetingKind, MeetingStatus } from './meeting.ts';
import { MemorandumStatus } from './memorandum.ts';
import { SegmentKind, Side } from './minutes.ts';
import { Country, OrganisationKind, OrganisationLevel } from './organisation.ts';
import { PersonRole } from './person.ts';

/**
 * The two exchange files of a liaison office: `sample-mou.json` and `sample-meetings.json`. Keys in them
 * are the office's own words (`m-km-28`); the import gives each record a UUID.
 */
const Key = z.string().min(1);
/** The code of a channel in its key: `ch-km` is `KM`. */
export function channelCode(key: string): string {
  return key.replace(/^ch-/, '').toUpperCase();
}

const Text = z.object({ vi: z.string().min(1), lo: z.string() });

const SampleCommitment = z.object({
  code: z.string().min(1),
  article: z.int().positive(),
  responsible: Side,
  leadOrgId: Key,
  responsiblePersonId: Key,
  text: Text,
  category: z.string(),
  schedule: Schedule,
  status: CommitmentStatus,
  occurrences: z
    .array(
      z.object({
        period: z.string(),
        dueOn: CalendarDate,
        status: z.enum(['pending', 'done', 'missed']),
        doneOn: CalendarDate.nullable(),
      }),
    )
    .default([]),
  followUps: z.array(
    z.object({
      on: CalendarDate,
      byPersonId: Key,
      statusAfter: CommitmentStatus,
      note: Names,
      evidence: z.string().nullable(),
    }),
  ),
  amendments: z
    .array(
      z.object({ meetingId: Key, decisionNo: z.int().positive(), effectiveOn: CalendarDate, text: Text }),
    )
    .default([]),
});

/** The file of organisations, places, persons, channels and memoranda with their commitments. */
export const SampleMemorandaFile = z.object({
  version: z.literal(1),
  asOf: CalendarDate,
  organisations: z.array(
    z.object({
      id: Key,
      country: Country,
      kind: OrganisationKind,
      level: OrganisationLevel,
      name: Names,
      provinceId: z.string(),
      validFrom: CalendarDate,
      validTo: CalendarDate.nullable(),
      successorId: Key.nullable(),
    }),
  ),
  places: z.array(
    z.object({
      id: Key,
      country: Country,
      kind: z.enum(['gate', 'town', 'border-line']),
      name: Names,
      pairId: Key.optional(),
    }),
  ),
  persons: z.array(
    z.object({
      id: Key,
      orgId: Key,
      fullName: Names,
      rank: Names,
      position: Names,
      roles: z.array(PersonRole),
    }),
  ),
  channels: z.array(
    z.object({
      id: Key.refine((id) => Channel.shape.code.safeParse(channelCode(id)).success, { error: 'channel-key' }),
      name: Names,
      level: OrganisationLevel,
      parties: z.array(z.object({ partyId: PartyId, country: Country, orgIds: z.array(Key).min(1) })).min(2),
      hotlines: z.array(Hotline),
      rotationRules: z.array(
        z.object({
          id: Key,
          fromOrdinal: z.int().positive(),
          cycle: z.array(PartyId).min(1),
          cadence: z.object({ unit: z.literal('month'), every: RotationRule.shape.everyMonths }),
          postponedPolicy: RotationRule.shape.postponedPolicy,
          cancelledPolicy: RotationRule.shape.cancelledPolicy,
          extraordinaryCounts: z.boolean(),
          agreedIn: Key,
          agreedOn: CalendarDate,
          noteVi: z.string().optional(),
        }),
      ),
    }),
  ),
  mous: z.array(
    z.object({
      id: Key,
      number: z.string(),
      channelId: Key,
      seriesOrdinal: z.int().positive().nullable(),
      title: Names,
      signedOn: CalendarDate,
      signedAtPlaceId: Key,
      effectiveFrom: CalendarDate,
      expiresOn: CalendarDate,
      copies: z.int().min(2),
      signatories: z.array(z.object({ partyId: PartyId, personId: Key })),
      status: MemorandumStatus,
      supersedesId: Key.nullable(),
      articles: z.array(z.object({ no: z.int().positive(), title: Names, text: Text })),
      commitments: z.array(SampleCommitment),
    }),
  ),
});
export type SampleMemorandaFile = z.infer<typeof SampleMemorandaFile>;

/** The file of meetings with their agenda, minutes and decisions. */
export const SampleMeetingsFile = z.object({
  version: z.literal(1),
  asOf: CalendarDate,
  meetings: z.array(
    z.object({
      id: Key,
      channelId: Key,
      kind: MeetingKind,
      status: MeetingStatus,
      ordinal: z.int().positive().nullable(),
      hostPartyId: PartyId.nullable(),
      placeId: Key,
      period: Period,
      plannedOn: CalendarDate,
      heldOn: CalendarDate.nullable(),
      countsInRotation: z.boolean().optional(),
      replacesMeetingId: Key.optional(),
      history: z.array(
        z.object({
          at: CalendarDate,
          event: MeetingEvent.shape.event,
          fromDate: CalendarDate,
          toDate: CalendarDate.nullable(),
          // A turn that passed or was consumed needs to name who lost it, which these files do not.
          turn: z.literal('kept'),
          reason: Names,
          proposedBy: PartyId,
        }),
      ),
      delegations: z.array(
        z.object({ partyId: PartyId, headId: Key, memberIds: z.array(Key), interpreterId: Key.nullable() }),
      ),
      agenda: z.array(z.object({ no: z.int().positive(), title: Names, minutes: z.int().nonnegative() })),
      segments: z.array(
        z.object({ agendaNo: z.int().positive(), side: Side, kind: SegmentKind, text: Text }),
      ),
      decisions: z.array(
        z.object({
          no: z.int().positive(),
          responsible: Side,
          leadOrgId: Key,
          ownerPersonId: Key,
          text: Text,
          dueOn: CalendarDate.nullable(),
          standing: z.boolean(),
          commitmentCodes: z.array(z.string()),
        }),
      ),
      minutes: z.object({ copies: z.int().min(2), signedOn: CalendarDate.nullable() }).nullable(),
      report: z.object({ toVi: z.string(), dueOn: CalendarDate, sentOn: CalendarDate.nullable() }).nullable(),
    }),
  ),
});
export type SampleMeetingsFile = z.infer<typeof SampleMeetingsFile>;
