import type { KeptFile } from '../../contract/signing.ts';
import type { Minutes } from '../../domain/minutes.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import type { RecordOf } from '../../storage/entities.ts';
import { listRecords, type RecordWriter } from '../../storage/records.ts';
import { read, take, write } from '../base.ts';
import { changeRecord, requireRecord } from '../changes.ts';
import { printMinutes } from './print.ts';
import { keepScan, signMinutes } from './sign.ts';
import { loadFacts, passGate, requireStatus } from './facts.ts';

/** The records whose kept files are papers of minutes. */
const paperOwners = new Set(['printing', 'minutes']);

function asKept({ id, name, mediaType, size }: RecordOf<'attachment'>): KeptFile {
  return { id, name, mediaType, size };
}

async function papersOf(db: Database, minutesId: Id) {
  const files = async (entity: string, recordId: Id): Promise<KeptFile[]> =>
    (await listRecords(db, 'attachment', { entity, recordId })).map(asKept);
  const printings = [];
  for (const printing of (await listRecords(db, 'printing', { minutesId })).toReversed()) {
    printings.push({ printing, files: await files('printing', printing.id) });
  }
  const [scan = null] = await files('minutes', minutesId);
  return { printings, scan };
}

async function voidPrints(db: Database, records: RecordWriter, minutesId: Id, why: VoidMark): Promise<void> {
  for (const { id, rev, voidedAt } of await listRecords(db, 'printing', { minutesId })) {
    if (voidedAt === null) await changeRecord(records, 'printing', { id, rev }, why);
  }
}

type VoidMark = Pick<RecordOf<'printing'>, 'voidedAt' | 'voidReason'>;

async function nextAnnex(db: Database, meetingId: Id): Promise<{ no: number; signed: Minutes | undefined }> {
  const all = await listRecords(db, 'minutes', { meetingId });
  const signed = all.find(({ annexNo, status }) => annexNo === null && status === 'signed');
  return { no: Math.max(0, ...all.map(({ annexNo }) => annexNo ?? 0)) + 1, signed };
}

export const signing = {
  agree: write.signing.agree.handler(async ({ input, context: { db, records, user } }) => {
    const facts = await loadFacts(db, input);
    requireStatus(facts, ['drafting']);
    passGate(facts, 'agree', user, null);
    return changeRecord(records, 'minutes', input, { status: 'agreed' });
  }),

  reopen: write.signing.reopen.handler(async ({ input: { reason, ...seen }, context: { db, records } }) => {
    requireStatus(await loadFacts(db, seen), ['agreed']);
    return changeRecord(records, 'minutes', seen, { status: 'drafting', reopenReason: reason });
  }),

  print: take.signing.print.handler(({ input, context }) => printMinutes(context, input)),

  void: write.signing.void.handler(async ({ input, context: { db, records, ports } }) => {
    const { reason, ...seen } = input;
    requireStatus(await loadFacts(db, seen), ['printed-for-signature']);
    await voidPrints(db, records, seen.id, { voidedAt: ports.now(), voidReason: reason });
    return changeRecord(records, 'minutes', seen, { status: 'drafting' });
  }),

  sign: take.signing.sign.handler(async ({ input: { scan: file, ...input }, context }) => {
    // A file is kept only for minutes that stand as they were seen.
    requireStatus(await loadFacts(context.db, input), ['printed-for-signature']);
    const scan = await keepScan(context, file);
    return context.transact((db, records) => signMinutes(db, records, context, { input, scan }));
  }),

  beginAnnex: write.signing.beginAnnex.handler(async ({ input, context: { db, records }, errors }) => {
    const meeting = await requireRecord(db, 'meeting', input.meetingId);
    const { no, signed } = await nextAnnex(db, meeting.id);
    if (!signed) throw errors.MINUTES_NOT_SIGNED();
    const { copies } = signed;
    const empty = { status: 'drafting', number: null, signedOn: null } as const;
    return records.insert('minutes', { meetingId: meeting.id, copies, annexNo: no, ...empty });
  }),

  papers: read.signing.papers.handler(async ({ input, context: { db } }) => {
    await requireRecord(db, 'minutes', input.minutesId);
    return papersOf(db, input.minutesId);
  }),

  file: read.signing.file.handler(async ({ input, context: { db, store }, errors }) => {
    const kept = await requireRecord(db, 'attachment', input.fileId);
    if (!paperOwners.has(kept.entity)) throw errors.NOT_FOUND({ data: { entity: 'attachment' } });
    const content = await store.readFile(kept.sha256);
    if (content === null) throw errors.FILE_UNREADABLE();
    return new File([content], kept.name, { type: kept.mediaType });
  }),
};
