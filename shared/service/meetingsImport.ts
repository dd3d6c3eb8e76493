import { unreviewedText } from '../domain/bilingual.ts';
import { isHeld, type Agreement, type MeetingStatus } from '../domain/meeting.ts';
import type { SampleMeetingsFile } from '../domain/sampleFiles.ts';
import type { RecordWriter } from '../storage/records.ts';
import { importedConfidence, type KeyMap } from './keyMap.ts';

type SampleMeeting = SampleMeetingsFile['meetings'][number];

/** What the files say of the day: whoever was invited knows it, whoever confirmed has accepted it. */
function agreementOf(status: MeetingStatus): Agreement {
  if (status === 'invited') return 'agreed';
  return isHeld({ status }) || status === 'confirmed' ? 'fixed' : 'proposed';
}

async function importMeeting(sample: SampleMeeting, records: RecordWriter, keys: KeyMap): Promise<void> {
  const { kind, ordinal, hostPartyId, period, plannedOn, heldOn, status, report } = sample;
  await records.insert(
    'meeting',
    {
      kind,
      ordinal,
      hostPartyId,
      period,
      plannedOn,
      heldOn,
      status,
      channelId: keys.id('channel', sample.channelId),
      placeId: keys.id('place', sample.placeId),
      agreement: agreementOf(status),
      countsInRotation: sample.countsInRotation ?? kind === 'regular',
      replacesMeetingId: keys.optional('meeting', sample.replacesMeetingId),
      delegations: sample.delegations.map(({ partyId, headId, memberIds, interpreterId }) => ({
        partyId,
        headId: keys.id('person', headId),
        memberIds: memberIds.map((id) => keys.id('person', id)),
        interpreterId: keys.optional('person', interpreterId),
      })),
      report: report && { to: report.toVi, dueOn: report.dueOn, sentOn: report.sentOn },
    },
    keys.id('meeting', sample.id),
  );
  const meetingId = keys.id('meeting', sample.id);
  for (const { at, ...event } of sample.history) {
    await records.insert('meetingEvent', { ...event, on: at, meetingId, ordinal });
  }
  for (const item of sample.agenda) {
    await records.insert(
      'agendaItem',
      { ...item, meetingId },
      keys.id('agendaItem', `${sample.id} ${item.no}`),
    );
  }
}

async function importMinutes(sample: SampleMeeting, records: RecordWriter, keys: KeyMap): Promise<void> {
  if (!sample.minutes) return;
  const { copies, signedOn } = sample.minutes;
  const status = signedOn === null ? 'drafting' : 'signed';
  const values = {
    meetingId: keys.id('meeting', sample.id),
    status,
    number: null,
    copies,
    signedOn,
  } as const;
  const { id: minutesId } = await records.insert('minutes', values);
  for (const [position, { agendaNo, side, kind, text }] of sample.segments.entries()) {
    const agendaItemId = keys.id('agendaItem', `${sample.id} ${agendaNo}`);
    const place = { minutesId, agendaItemId, position, side, kind };
    await records.insert('segment', { ...place, ...unreviewedText(text, importedConfidence) });
  }
  for (const { leadOrgId, ownerPersonId, commitmentCodes, text, ...decision } of sample.decisions) {
    await records.insert('decision', {
      ...decision,
      minutesId,
      leadOrganisationId: keys.id('organisation', leadOrgId),
      ownerPersonId: keys.id('person', ownerPersonId),
      commitmentIds: commitmentCodes.map((code) => keys.id('commitment', code)),
      ...unreviewedText(text, importedConfidence),
    });
  }
}

/** Stores the meetings with their history, agenda, minutes and decisions. */
export async function importMeetings(
  file: SampleMeetingsFile,
  records: RecordWriter,
  keys: KeyMap,
): Promise<void> {
  for (const meeting of file.meetings) await importMeeting(meeting, records, keys);
  for (const meeting of file.meetings) await importMinutes(meeting, records, keys);
}
