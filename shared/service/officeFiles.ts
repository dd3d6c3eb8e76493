import type { FileProblem } from '../contract/errors.ts';
import { SampleMeetingsFile, SampleMemorandaFile } from '../domain/sampleFiles.ts';
import { isHeld } from '../domain/meeting.ts';
import { readJsonFile, RefusedFile } from './importFile.ts';

/** The two files of an office, read and found to point only to what they hold. */
export interface OfficeFiles {
  memoranda: SampleMemorandaFile;
  meetings: SampleMeetingsFile;
}

/** Names each pointer that leads nowhere and each key that stands twice. */
class ReferenceCheck {
  readonly problems: FileProblem[] = [];

  problem(file: string, path: string, reason: string): void {
    this.problems.push({ file, path, reason });
  }

  keys(file: string, list: string, keys: readonly string[]): Set<string> {
    const seen = new Set<string>();
    for (const [index, key] of keys.entries()) {
      if (seen.has(key)) this.problems.push({ file, path: `${list}.${index}.id`, reason: 'duplicate-key' });
      seen.add(key);
    }
    return seen;
  }

  expect(known: ReadonlySet<string>, key: string | null | undefined, file: string, path: string): void {
    if (key === null || key === undefined || known.has(key)) return;
    this.problems.push({ file, path, reason: 'unknown-reference' });
  }
}

function checkMemoranda(check: ReferenceCheck, file: string, memoranda: SampleMemorandaFile): void {
  const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);
  const organisations = check.keys(file, 'organisations', ids(memoranda.organisations));
  const places = check.keys(file, 'places', ids(memoranda.places));
  const persons = check.keys(file, 'persons', ids(memoranda.persons));
  const channels = check.keys(file, 'channels', ids(memoranda.channels));
  const mous = check.keys(file, 'mous', ids(memoranda.mous));
  for (const [i, item] of memoranda.organisations.entries()) {
    check.expect(organisations, item.successorId, file, `organisations.${i}.successorId`);
  }
  for (const [i, item] of memoranda.places.entries()) {
    check.expect(places, item.pairId, file, `places.${i}.pairId`);
  }
  for (const [i, item] of memoranda.persons.entries()) {
    check.expect(organisations, item.orgId, file, `persons.${i}.orgId`);
  }
  for (const [i, channel] of memoranda.channels.entries()) {
    const at = `channels.${i}`;
    const parties = check.keys(
      file,
      `${at}.parties`,
      channel.parties.map(({ partyId }) => partyId),
    );
    for (const [j, hotline] of channel.hotlines.entries()) {
      check.expect(parties, hotline.partyId, file, `${at}.hotlines.${j}.partyId`);
    }
    for (const [j, party] of channel.parties.entries()) {
      for (const id of party.orgIds) {
        check.expect(organisations, id, file, `channels.${i}.parties.${j}.orgIds`);
      }
    }
    for (const [j, rule] of channel.rotationRules.entries()) {
      for (const id of rule.cycle) check.expect(parties, id, file, `channels.${i}.rotationRules.${j}.cycle`);
    }
  }
  check.keys(
    file,
    'commitments',
    memoranda.mous.flatMap((mou) => mou.commitments.map(({ code }) => code)),
  );
  for (const [i, mou] of memoranda.mous.entries()) {
    check.expect(channels, mou.channelId, file, `mous.${i}.channelId`);
    check.expect(places, mou.signedAtPlaceId, file, `mous.${i}.signedAtPlaceId`);
    check.expect(mous, mou.supersedesId, file, `mous.${i}.supersedesId`);
    for (const [j, signatory] of mou.signatories.entries()) {
      check.expect(persons, signatory.personId, file, `mous.${i}.signatories.${j}.personId`);
    }
    for (const [j, commitment] of mou.commitments.entries()) {
      const at = `mous.${i}.commitments.${j}`;
      check.expect(organisations, commitment.leadOrgId, file, `${at}.leadOrgId`);
      check.expect(persons, commitment.responsiblePersonId, file, `${at}.responsiblePersonId`);
      for (const followUp of commitment.followUps) {
        check.expect(persons, followUp.byPersonId, file, `${at}.followUps`);
      }
    }
  }
}

function checkMeetings(check: ReferenceCheck, file: string, { memoranda, meetings }: OfficeFiles): void {
  const channels = new Map(memoranda.channels.map((channel) => [channel.id, channel]));
  const places = new Set(memoranda.places.map(({ id }) => id));
  const persons = new Set(memoranda.persons.map(({ id }) => id));
  const organisations = new Set(memoranda.organisations.map(({ id }) => id));
  const codes = new Set(memoranda.mous.flatMap((mou) => mou.commitments.map(({ code }) => code)));
  const ids = check.keys(
    file,
    'meetings',
    meetings.meetings.map(({ id }) => id),
  );
  const ordinals = new Set<string>();
  for (const [i, meeting] of meetings.meetings.entries()) {
    const at = `meetings.${i}`;
    const parties = new Set(channels.get(meeting.channelId)?.parties.map(({ partyId }) => partyId));
    const agenda = check.keys(
      file,
      `${at}.agenda`,
      meeting.agenda.map(({ no }) => String(no)),
    );
    check.expect(new Set(channels.keys()), meeting.channelId, file, `${at}.channelId`);
    check.expect(parties, meeting.hostPartyId, file, `${at}.hostPartyId`);
    check.expect(places, meeting.placeId, file, `${at}.placeId`);
    check.expect(ids, meeting.replacesMeetingId, file, `${at}.replacesMeetingId`);
    for (const [j, event] of meeting.history.entries()) {
      check.expect(parties, event.proposedBy, file, `${at}.history.${j}.proposedBy`);
    }
    if (isHeld(meeting) && meeting.heldOn === null) check.problem(file, `${at}.heldOn`, 'held-without-day');
    const series = `${meeting.channelId} ${meeting.ordinal}`;
    const isCounted = meeting.ordinal !== null && meeting.status !== 'cancelled';
    if (isCounted && ordinals.has(series)) check.problem(file, `${at}.ordinal`, 'duplicate-key');
    if (isCounted) ordinals.add(series);
    for (const [j, delegation] of meeting.delegations.entries()) {
      const of = `${at}.delegations.${j}`;
      check.expect(parties, delegation.partyId, file, `${of}.partyId`);
      for (const id of [delegation.headId, ...delegation.memberIds, delegation.interpreterId]) {
        check.expect(persons, id, file, of);
      }
    }
    for (const [j, segment] of meeting.segments.entries()) {
      check.expect(agenda, String(segment.agendaNo), file, `${at}.segments.${j}.agendaNo`);
    }
    for (const [j, decision] of meeting.decisions.entries()) {
      const of = `${at}.decisions.${j}`;
      check.expect(organisations, decision.leadOrgId, file, `${of}.leadOrgId`);
      check.expect(persons, decision.ownerPersonId, file, `${of}.ownerPersonId`);
      for (const code of decision.commitmentCodes) check.expect(codes, code, file, `${of}.commitmentCodes`);
    }
  }
}

/** Reads both files; throws RefusedFile that names every fault by file, path and reason. */
export async function readOfficeFiles(files: { memoranda: File; meetings: File }): Promise<OfficeFiles> {
  const memoranda = await readJsonFile(files.memoranda, SampleMemorandaFile);
  const meetings = await readJsonFile(files.meetings, SampleMeetingsFile);
  const check = new ReferenceCheck();
  checkMemoranda(check, files.memoranda.name, memoranda);
  checkMeetings(check, files.meetings.name, { memoranda, meetings });
  const meetingIds = new Set(meetings.meetings.map(({ id }) => id));
  for (const [i, mou] of memoranda.mous.entries()) {
    for (const [j, { amendments }] of mou.commitments.entries()) {
      for (const { meetingId } of amendments) {
        check.expect(meetingIds, meetingId, files.memoranda.name, `mous.${i}.commitments.${j}.amendments`);
      }
    }
  }
  if (check.problems.length > 0) throw new RefusedFile(check.problems);
  return { memoranda, meetings };
}

/** How many records of each kind the files bring. */
export function countRecords({ memoranda, meetings }: OfficeFiles): Record<string, number> {
  const all = meetings.meetings;
  return {
    organisations: memoranda.organisations.length,
    places: memoranda.places.length,
    persons: memoranda.persons.length,
    channels: memoranda.channels.length,
    memoranda: memoranda.mous.length,
    commitments: memoranda.mous.flatMap((mou) => mou.commitments).length,
    meetings: all.length,
    segments: all.flatMap((meeting) => meeting.segments).length,
    decisions: all.flatMap((meeting) => meeting.decisions).length,
  };
}
