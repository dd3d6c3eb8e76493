import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { unreviewedText } from '../../shared/domain/bilingual.ts';
import type { Channel } from '../../shared/domain/channel.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { Memorandum } from '../../shared/domain/memorandum.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Place } from '../../shared/domain/place.ts';
import { SampleMeetingsFile, SampleMemorandaFile } from '../../shared/domain/sampleFiles.ts';
import type { MinutesSource } from '../../shared/documents/minutesModel.ts';
import type { PlanSource } from '../../shared/documents/planModel.ts';

function readSample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../shared/data/${name}`, import.meta.url), 'utf8'));
}

const book = SampleMemorandaFile.parse(readSample('sample-mou.json'));
const { meetings: sampleMeetings } = SampleMeetingsFile.parse(readSample('sample-meetings.json'));

/** The record id of a key of the sample: always the same UUID. */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function optionalId(key: string | null | undefined): string | null {
  return key === null || key === undefined ? null : idOf(key);
}

function record(key: string): { id: string; rev: number } {
  return { id: idOf(key), rev: 1 };
}

export const organisations: Organisation[] = book.organisations.map(
  ({ id, provinceId, successorId, ...unit }) => ({
    ...unit,
    ...record(id),
    province: provinceId,
    successorId: optionalId(successorId),
  }),
);

export const places: Place[] = book.places.map(({ id, pairId, ...place }) => ({
  ...place,
  ...record(id),
  pairId: optionalId(pairId),
  gateLevel: null,
  markers: null,
}));

export const persons: Person[] = book.persons.map(({ id, orgId, ...person }) => ({
  ...person,
  ...record(id),
  organisationId: idOf(orgId),
  since: null,
  earlier: [],
  leftOn: null,
  identityDocument: null,
}));

export const channels: Channel[] = book.channels.map(({ id, name, level, parties, hotlines }) => ({
  ...record(id),
  code: id.replace(/^ch-/, '').toUpperCase(),
  name,
  level,
  business: 'other',
  languages: ['vi', 'lo'],
  standingDelegations: [],
  closedOn: null,
  hotlines,
  parties: parties.map(({ partyId, country, orgIds }, index) => ({
    partyId,
    country,
    letter: String.fromCharCode(65 + index),
    name: { vi: partyId, lo: '' },
    organisationIds: orgIds.map(idOf),
  })),
}));

const memoranda: Memorandum[] = book.mous.map((mou) => ({
  ...record(mou.id),
  channelId: idOf(mou.channelId),
  number: mou.number,
  seriesOrdinal: mou.seriesOrdinal,
  title: mou.title,
  signedOn: mou.signedOn,
  signedAtPlaceId: idOf(mou.signedAtPlaceId),
  effectiveFrom: mou.effectiveFrom,
  expiresOn: mou.expiresOn,
  copies: mou.copies,
  signatories: mou.signatories.map(({ partyId, personId }) => ({ partyId, personId: idOf(personId) })),
  status: mou.status,
  supersedesId: optionalId(mou.supersedesId),
}));

type SampleMeeting = (typeof sampleMeetings)[number];

function meetingOf(sample: SampleMeeting): Meeting {
  const { kind, status, ordinal, hostPartyId, period, plannedOn, heldOn } = sample;
  return {
    ...record(sample.id),
    kind,
    status,
    ordinal,
    hostPartyId,
    period,
    plannedOn,
    heldOn,
    channelId: idOf(sample.channelId),
    placeId: idOf(sample.placeId),
    countsInRotation: sample.countsInRotation ?? kind === 'regular',
    replacesMeetingId: optionalId(sample.replacesMeetingId),
    delegations: sample.delegations.map(({ partyId, headId, memberIds, interpreterId }) => ({
      partyId,
      headId: idOf(headId),
      memberIds: memberIds.map(idOf),
      interpreterId: optionalId(interpreterId),
    })),
    report: null,
    agreement: 'proposed',
    hours: null,
    dayReason: null,
  };
}

function detailOf(sample: SampleMeeting): MinutesSource['detail'] {
  const minutesId = idOf(`${sample.id} minutes`);
  return {
    meeting: meetingOf(sample),
    agenda: sample.agenda.map(({ no, title, minutes }) => ({
      ...record(`${sample.id} agenda ${no}`),
      meetingId: idOf(sample.id),
      no,
      title,
      minutes,
      section: null,
    })),
    minutes: sample.minutes && {
      id: minutesId,
      rev: 1,
      meetingId: idOf(sample.id),
      status: sample.minutes.signedOn === null ? 'drafting' : 'signed',
      number: null,
      copies: sample.minutes.copies,
      signedOn: sample.minutes.signedOn,
      signers: [],
      annexNo: null,
      forcedReason: null,
      reopenReason: null,
    },
    segments: sample.segments.map(({ agendaNo, side, kind, text }, position) => ({
      ...record(`${sample.id} segment ${position}`),
      minutesId,
      agendaItemId: idOf(`${sample.id} agenda ${agendaNo}`),
      position,
      side,
      kind,
      carriedFromId: null,
      ...unreviewedText(text, 'medium'),
      checkedText: null,
    })),
    decisions: sample.decisions.map(
      ({ no, responsible, leadOrgId, ownerPersonId, text, dueOn, standing }) => ({
        ...record(`${sample.id} decision ${no}`),
        minutesId,
        no,
        responsible,
        dueOn,
        standing,
        leadOrganisationId: idOf(leadOrgId),
        ownerPersonId: idOf(ownerPersonId),
        commitmentIds: [],
        articleIds: [],
        ...unreviewedText(text, 'medium'),
        checkedText: null,
      }),
    ),
    reviewedPeriod: null,
  };
}

function sampleMeeting(key: string): SampleMeeting {
  const found = sampleMeetings.find(({ id }) => id === key);
  if (!found) throw new Error(`the sample has no meeting ${key}`);
  return found;
}

function channelOf(sample: SampleMeeting): Channel {
  const channel = channels.find(({ id }) => id === idOf(sample.channelId));
  if (!channel) throw new Error(`the sample has no channel ${sample.channelId}`);
  return channel;
}

/** What the minutes of a meeting of the sample are made from; `previous` names the meeting before it. */
export function minutesSourceOf(key: string, previous: string | null = null): MinutesSource {
  const sample = sampleMeeting(key);
  return {
    detail: detailOf(sample),
    channel: channelOf(sample),
    organisations,
    persons,
    places,
    memoranda: memoranda.filter(({ channelId }) => channelId === idOf(sample.channelId)),
    print: null,
    previousMeeting: previous === null ? null : meetingOf(sampleMeeting(previous)),
    demo: true,
  };
}

/** What the plan of a year of the sample is made from. */
export function planSourceOf(year: number): PlanSource {
  return {
    year,
    meetings: sampleMeetings
      .map(meetingOf)
      .filter(({ heldOn, plannedOn }) => (heldOn ?? plannedOn).startsWith(String(year))),
    channels,
    organisations,
    places,
    officeName: { vi: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị', lo: 'ຄະນະບັນຊາການທະຫານຊາຍແດນແຂວງກວາງຈິ' },
    madeOn: '2026-11-24',
    demo: true,
  };
}
