import { checkpointCode } from '../../domain/checkpointCode.ts';
import { yearOf } from '../../domain/calendarDate.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Printing } from '../../domain/minutesPapers.ts';
import { ownPartyFirst } from '../../domain/party.ts';
import type { Id } from '../../domain/record.ts';
import { minutesFileName } from '../../documents/minutesFile.ts';
import type { MinutesSource } from '../../documents/minutesModel.ts';
import { signCheckpoint } from '../../storage/checkpoints.ts';
import type { Database } from '../../storage/database.ts';
import { issueNumber, nextNumber, type Series } from '../../storage/numberSeries.ts';
import type { RecordWriter } from '../../storage/records.ts';
import { failure, type SignedIn } from '../base.ts';
import { changeRecord } from '../changes.ts';
import { settleMeeting } from '../minutes/life.ts';
import { loadMinutesSource } from '../minutes/source.ts';
import { loadFacts, passGate, requireStatus, type SigningFacts } from './facts.ts';
import { wordType } from '../wordFile.ts';

type Transact = <T>(work: (db: Database, records: RecordWriter) => Promise<T>) => Promise<T>;
type Context = SignedIn & { transact: Transact };

interface Input {
  id: Id;
  rev: number;
  forcedReason: string | null;
}

interface Copy {
  name: string;
  size: number;
  sha256: string;
}

/** What is printed: everything on the paper, and the files made of it. */
interface Prepared {
  source: MinutesSource;
  number: string;
  code: string;
  copies: Copy[];
}

const mostAttempts = 3;

/** Something on the paper changed while it was made: another number was given, a name was corrected. */
class Overtaken extends Error {}

function seriesOf({ id, code }: Channel, today: string): Series {
  return { kind: 'BB', channel: { id, code }, year: yearOf(today) };
}

/** What the paper is made from; throws as `loadFacts` and `passGate` do. */
async function readPaper(db: Database, { user, ports }: SignedIn, input: Input) {
  const facts = await loadFacts(db, input);
  requireStatus(facts, ['drafting', 'agreed']);
  const forcedReason = passGate(facts, 'print', user, input.forcedReason);
  const { minutes, channel, detail } = facts;
  if (detail.meeting.status === 'cancelled') throw failure('MEETING_CANCELLED');
  const source = await loadMinutesSource(db, ports.demo, minutes.meetingId, minutes.id);
  if (!source) throw failure('NOT_FOUND', { entity: 'meeting' });
  const number = minutes.number ?? (await nextNumber(db, seriesOf(channel, ports.today())));
  return { facts, forcedReason, source, number };
}

/** The source as the print shows it: the minutes already bear what printing gives them. */
function asPrinted(source: MinutesSource, number: string, code: string): MinutesSource {
  const { minutes } = source.detail;
  const printed = minutes && { ...minutes, status: 'printed-for-signature' as const, number };
  return { ...source, detail: { ...source.detail, minutes: printed }, print: { code } };
}

/** The Word file of each party's copy, in which that party stands first; kept encrypted. */
async function makeCopies({ store, ports }: SignedIn, source: MinutesSource): Promise<Copy[]> {
  const { channel, detail } = source;
  const base = minutesFileName(channel, detail.meeting, detail.minutes?.annexNo ?? null);
  const copies = [];
  for (const { partyId } of channel.parties) {
    const parties = ownPartyFirst(channel.parties, partyId);
    const content = await ports.renderMinutes({ ...source, channel: { ...channel, parties } });
    const name = base.replace(/\.docx$/, `-${partyId.toLowerCase()}.docx`);
    copies.push({ name, size: content.byteLength, sha256: await store.keepFile(content) });
  }
  return copies;
}

async function prepare(context: Context, input: Input): Promise<Prepared> {
  const { store, ports, transact, db } = context;
  const { source, number } = await readPaper(db, context, input);
  const { sign } = store;
  if (!sign) throw failure('READ_ONLY_COPY');
  const { seq, hash } = await transact((inside) => signCheckpoint(inside, sign, ports.now()));
  const code = checkpointCode(seq, hash);
  return { source, number, code, copies: await makeCopies(context, asPrinted(source, number, code)) };
}

async function giveNumber(
  db: Database,
  records: RecordWriter,
  { minutes, channel }: SigningFacts,
  today: string,
): Promise<string> {
  return minutes.number ?? issueNumber(db, records, seriesOf(channel, today));
}

/** Stores the print where the paper is still what stands in the store. Throws Overtaken otherwise. */
async function commit(
  db: Database,
  records: RecordWriter,
  context: Context,
  { input, prepared }: { input: Input; prepared: Prepared },
): Promise<Printing> {
  const { ports, user } = context;
  const { facts, forcedReason, source } = await readPaper(db, context, input);
  const number = await giveNumber(db, records, facts, ports.today());
  const isSame = number === prepared.number && JSON.stringify(source) === JSON.stringify(prepared.source);
  if (!isSame) throw new Overtaken();
  const printing = await records.insert('printing', {
    minutesId: input.id,
    number,
    code: prepared.code,
    printedBy: user.id,
    printedAt: ports.now(),
    printedOn: ports.today(),
    forcedReason,
    voidedAt: null,
    voidReason: null,
  });
  for (const copy of prepared.copies) {
    const owner = { entity: 'printing', recordId: printing.id, mediaType: wordType };
    await records.insert('attachment', { ...owner, ...copy });
  }
  await changeRecord(records, 'minutes', input, { status: 'printed-for-signature', number });
  await settleMeeting(db, records, facts.detail.meeting.id);
  return printing;
}

/**
 * Prints minutes for signature. The files are made before the transaction, since one awaits only the database,
 * and stored only where everything on the paper still stands so; otherwise they are made anew.
 */
export async function printMinutes(context: Context, input: Input): Promise<Printing> {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare(context, input);
    try {
      return await context.transact((db, records) => commit(db, records, context, { input, prepared }));
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (attempt === mostAttempts) throw failure('STALE_RECORD');
    }
  }
}
