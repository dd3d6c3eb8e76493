import type { DecisionOutcome } from '../../domain/decisionOutcome.ts';
import { isHeld } from '../../domain/meeting.ts';
import { fault, repeated, type InputFault } from '../../domain/inputFault.ts';
import type { Minutes } from '../../domain/minutes.ts';
import type { Party } from '../../domain/party.ts';
import type { Id } from '../../domain/record.ts';
import { readScan, type ScanType } from '../../domain/scanFile.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { Database } from '../../storage/database.ts';
import { listRecords, type RecordWriter } from '../../storage/records.ts';
import { failure, type SignedIn } from '../base.ts';
import { changeRecord, refuse } from '../changes.ts';
import { settleMeeting } from '../minutes/life.ts';
import { outcomeFaults, writeOutcomes } from './outcomes.ts';
import { loadFacts, passGate, requireStatus, type SigningFacts } from './facts.ts';

export interface SignInput {
  id: Id;
  rev: number;
  signedOn: PlainDate;
  signers: Minutes['signers'];
  outcomes: readonly DecisionOutcome[];
  forcedReason: string | null;
}

/** A scan that was read and kept. */
export interface KeptScan {
  name: string;
  mediaType: ScanType;
  size: number;
  sha256: string;
}

/** Reads and keeps the scan of the signed paper; throws SCAN_REFUSED and keeps nothing. */
export async function keepScan({ store }: SignedIn, scan: File): Promise<KeptScan> {
  const content = new Uint8Array(await scan.arrayBuffer());
  const read = readScan(content);
  if ('refused' in read) throw failure('SCAN_REFUSED', { reason: read.refused });
  const { name } = scan;
  return { name, mediaType: read.type, size: content.length, sha256: await store.keepFile(content) };
}

function dateFaults(signedOn: PlainDate, printedOn: PlainDate, today: PlainDate): InputFault[] {
  return [
    ...(signedOn < printedOn ? fault('signedOn', 'before-print', printedOn) : []),
    ...(signedOn > today ? fault('signedOn', 'day-in-future', signedOn) : []),
  ];
}

async function signerFaults(
  db: Database,
  { channel }: SigningFacts,
  signers: Minutes['signers'],
): Promise<InputFault[]> {
  const persons = new Set((await listRecords(db, 'person')).map(({ id }) => id));
  const partyIds = channel.parties.map(({ partyId }) => partyId);
  const named = signers.map(({ partyId }) => partyId);
  return [
    ...named.filter((id) => !partyIds.includes(id)).flatMap((id) => fault('signers', 'unknown-party', id)),
    ...repeated(named).flatMap((id) => fault('signers', 'party-twice', id)),
    ...signers
      .filter(({ personId }) => !persons.has(personId))
      .flatMap(({ personId }) => fault('signers', 'unknown-person', personId)),
  ];
}

/** Only a party without a head may go without a signer, and that takes a commander and a reason (rule 14). */
function requireSigners(
  { channel, detail }: SigningFacts,
  { signers }: SignInput,
  forced: string | null,
): void {
  const missing = channel.parties.filter(
    ({ partyId }) => !signers.some((signer) => signer.partyId === partyId),
  );
  const { delegations } = detail.meeting;
  const hasHead = ({ partyId }: Party): boolean => delegations.some((own) => own.partyId === partyId);
  const owed = forced === null ? missing : missing.filter(hasHead);
  refuse(owed.flatMap(({ name }) => fault('signers', 'signer-missing', name.vi)));
}

/**
 * Records the signing of printed minutes with all that follows from it. Throws NOT_FOUND, STALE_RECORD,
 * MEETING_NOT_HELD, MINUTES_BLOCKED, NOT_ALLOWED or INPUT_REFUSED.
 */
export async function signMinutes(
  db: Database,
  records: RecordWriter,
  { user, ports }: SignedIn,
  { input, scan }: { input: SignInput; scan: KeptScan },
): Promise<Minutes> {
  const facts = await loadFacts(db, input);
  requireStatus(facts, ['printed-for-signature']);
  const { meeting } = facts.detail;
  if (!isHeld(meeting)) throw failure('MEETING_NOT_HELD');
  const forcedReason = passGate(facts, 'sign', user, input.forcedReason);
  requireSigners(facts, input, forcedReason);
  const printings = await listRecords(db, 'printing', { minutesId: input.id });
  const standing = printings.find(({ voidedAt }) => voidedAt === null);
  if (!standing) throw failure('STALE_RECORD');
  refuse([
    ...dateFaults(input.signedOn, standing.printedOn, ports.today()),
    ...(await signerFaults(db, facts, input.signers)),
    ...(await outcomeFaults(db, facts, input.outcomes)),
  ]);
  await records.insert('attachment', { entity: 'minutes', recordId: input.id, ...scan });
  await writeOutcomes(db, records, facts, input);
  const { signedOn, signers } = input;
  const signed = await changeRecord(records, 'minutes', input, {
    status: 'signed',
    signedOn,
    signers,
    forcedReason,
  });
  await settleMeeting(db, records, meeting.id);
  return signed;
}
