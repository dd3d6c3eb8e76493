import { unreviewedText, type Names } from '../domain/bilingual.ts';
import type { ChannelBusiness } from '../domain/channel.ts';
import type { Party } from '../domain/party.ts';
import type { Id } from '../domain/record.ts';
import { channelCode } from '../domain/sampleFiles.ts';
import type { RecordWriter } from '../storage/records.ts';
import { importedConfidence, KeyMap } from './keyMap.ts';
import { importMeetings } from './meetingsImport.ts';
import type { OfficeFiles } from './officeFiles.ts';

const provinceNames: Record<string, Names> = {
  'quang-binh': { vi: 'Quảng Bình', lo: 'ກວາງບິງ' },
  'quang-tri': { vi: 'Quảng Trị', lo: 'ກວາງຈິ' },
  khammouane: { vi: 'Khăm Muộn', lo: 'ຄຳມ່ວນ' },
  savannakhet: { vi: 'Savannakhet', lo: 'ສະຫວັນນະເຂດ' },
};
const vietNam: Names = { vi: 'Việt Nam', lo: 'ຫວຽດນາມ' };

type SampleChannel = OfficeFiles['memoranda']['channels'][number];
type SampleParty = SampleChannel['parties'][number];

/** A party is called by its country where it is the only one of it, otherwise by its province. */
function partyName(sample: SampleParty, { parties }: SampleChannel, files: OfficeFiles): Names {
  const isAlone = parties.filter(({ country }) => country === sample.country).length === 1;
  if (isAlone && sample.country === 'VN') return vietNam;
  const unit = files.memoranda.organisations.find(({ id }) => id === sample.orgIds.at(-1));
  return provinceNames[unit?.provinceId ?? ''] ?? unit?.name ?? vietNam;
}

/** The parties with a letter each: the first of the name that no party before it has, else a number. */
function partiesOf(channel: SampleChannel, files: OfficeFiles, keys: KeyMap): Party[] {
  const taken = new Set<string>();
  return channel.parties.map((sample) => {
    const name = partyName(sample, channel, files);
    const letters = name.vi
      .toUpperCase()
      .split('')
      .filter((letter) => letter.trim() !== '');
    const letter = letters.find((each) => !taken.has(each)) ?? String(taken.size + 1);
    taken.add(letter);
    return {
      partyId: sample.partyId,
      country: sample.country,
      letter,
      name,
      organisationIds: sample.orgIds.map((id) => keys.id('organisation', id)),
    };
  });
}

const businessOfKind: Partial<Record<string, ChannelBusiness>> = {
  'border-guard': 'border',
  police: 'security',
  customs: 'customs',
  forest: 'forest',
};

/** The files do not say what a channel is about; the kind of its first unit does. */
function businessOf({ parties }: SampleChannel, files: OfficeFiles): ChannelBusiness {
  const unit = files.memoranda.organisations.find(({ id }) => id === parties[0]?.orgIds[0]);
  return businessOfKind[unit?.kind ?? ''] ?? 'other';
}

async function importDirectory(files: OfficeFiles, records: RecordWriter, keys: KeyMap): Promise<void> {
  for (const { id, provinceId, successorId, ...unit } of files.memoranda.organisations) {
    const successor = keys.optional('organisation', successorId);
    const values = { ...unit, province: provinceId, successorId: successor };
    await records.insert('organisation', values, keys.id('organisation', id));
  }
  for (const { id, pairId, ...place } of files.memoranda.places) {
    await records.insert('place', { ...place, pairId: keys.optional('place', pairId) }, keys.id('place', id));
  }
  for (const { id, orgId, ...person } of files.memoranda.persons) {
    const values = { ...person, organisationId: keys.id('organisation', orgId), identityDocument: null };
    await records.insert('person', values, keys.id('person', id));
  }
}

async function importChannels(files: OfficeFiles, records: RecordWriter, keys: KeyMap): Promise<void> {
  const documents = new Map([
    ...files.memoranda.mous.map((mou) => [mou.id, mou.number] as const),
    ...files.meetings.meetings.map(
      (meeting) => [meeting.id, `Biên bản lần thứ ${meeting.ordinal ?? '–'}`] as const,
    ),
  ]);
  for (const channel of files.memoranda.channels) {
    const { id, name, level, hotlines, rotationRules } = channel;
    const channelId = keys.id('channel', id);
    const code = channelCode(id);
    const sides = partiesOf(channel, files, keys);
    const business = businessOf(channel, files);
    await records.insert('channel', { code, name, level, business, parties: sides, hotlines }, channelId);
    for (const { id: ruleKey, cadence, noteVi, agreedIn, ...rule } of rotationRules) {
      const values = {
        ...rule,
        channelId,
        everyMonths: cadence.every,
        agreedIn: documents.get(agreedIn) ?? agreedIn,
        note: noteVi ?? null,
      };
      await records.insert('rotationRule', values, keys.id('rotationRule', ruleKey));
    }
  }
}

type SampleMou = OfficeFiles['memoranda']['mous'][number];

async function importCommitments(mou: SampleMou, records: RecordWriter, keys: KeyMap): Promise<void> {
  for (const sample of mou.commitments) {
    const commitmentId = keys.id('commitment', sample.code);
    await records.insert(
      'commitment',
      {
        code: sample.code,
        channelId: keys.id('channel', mou.channelId),
        memorandumId: keys.id('memorandum', mou.id),
        articleNo: sample.article,
        responsible: sample.responsible,
        leadOrganisationId: keys.id('organisation', sample.leadOrgId),
        responsiblePersonId: keys.id('person', sample.responsiblePersonId),
        category: sample.category,
        schedule: sample.schedule,
        status: sample.status,
        ...unreviewedText(sample.text, importedConfidence),
      },
      commitmentId,
    );
    for (const occurrence of sample.occurrences) {
      await records.insert('occurrence', { ...occurrence, commitmentId });
    }
    for (const { byPersonId, ...followUp } of sample.followUps) {
      await records.insert('followUp', {
        ...followUp,
        commitmentId,
        byPersonId: keys.id('person', byPersonId),
      });
    }
    for (const { meetingId, text, ...amendment } of sample.amendments) {
      const link = { commitmentId, meetingId: keys.id('meeting', meetingId) };
      await records.insert('amendment', {
        ...amendment,
        ...link,
        ...unreviewedText(text, importedConfidence),
      });
    }
  }
}

async function importMemoranda(files: OfficeFiles, records: RecordWriter, keys: KeyMap): Promise<void> {
  for (const mou of files.memoranda.mous) {
    const { number, seriesOrdinal, title, signedOn, effectiveFrom, expiresOn, copies, status } = mou;
    const memorandumId = keys.id('memorandum', mou.id);
    await records.insert(
      'memorandum',
      {
        number,
        seriesOrdinal,
        title,
        signedOn,
        effectiveFrom,
        expiresOn,
        copies,
        status,
        channelId: keys.id('channel', mou.channelId),
        signedAtPlaceId: keys.id('place', mou.signedAtPlaceId),
        signatories: mou.signatories.map(({ partyId, personId }) => ({
          partyId,
          personId: keys.id('person', personId),
        })),
        supersedesId: keys.optional('memorandum', mou.supersedesId),
      },
      memorandumId,
    );
    for (const { no, title: articleTitle, text } of mou.articles) {
      const values = { memorandumId, no, title: articleTitle, ...unreviewedText(text, importedConfidence) };
      await records.insert('article', values);
    }
    await importCommitments(mou, records, keys);
  }
}

/** How the store remembers where an imported key came from. */
export const importSource = 'office-files';

/** Stores everything the checked files hold; each key of a record becomes a UUID that is remembered. */
export async function importOffice(
  files: OfficeFiles,
  records: RecordWriter,
  newId: () => Id,
): Promise<void> {
  const keys = new KeyMap(newId);
  await importDirectory(files, records, keys);
  await importChannels(files, records, keys);
  await importMemoranda(files, records, keys);
  await importMeetings(files.meetings, records, keys);
  for (const imported of keys.entries()) {
    await records.insert('importedKey', { ...imported, source: importSource });
  }
}
