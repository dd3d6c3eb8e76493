import { beforeAll, describe, expect, test } from 'vitest';
import type { DecisionOutcome } from '../../../shared/domain/decisionOutcome.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Decision } from '../../../shared/domain/minutes.ts';
import { importSample } from '../../support/engine.ts';
import { engineOfFile } from '../../support/fileEngine.ts';
import { codeOf, reasonsOf } from '../../support/officeStore.ts';
import {
  although,
  forcePrint,
  holdMeeting,
  meetingOf,
  scanOf,
  signersOf,
  staffOf,
  standing,
  type Staff,
} from '../../support/signing.ts';

const office = engineOfFile(importSample);
let staff: Staff;
let meeting: Meeting;

beforeAll(async () => {
  staff = await staffOf(office.engine);
  meeting = await meetingOf(staff.officer, 'KM', 28);
  await staff.secretary.minutes.begin({ meetingId: meeting.id });
});

const now = () => standing(staff.secretary, meeting.id);
const decisionsNow = async () => (await staff.secretary.meetings.get({ id: meeting.id })).decisions;

async function people() {
  const { persons, organisations } = await staff.officer.directory.list();
  const of = (country: string) =>
    persons.find(({ organisationId }) =>
      organisations.some((unit) => unit.id === organisationId && unit.country === country),
    );
  const [ours, theirs] = [of('VN'), of('LA')];
  if (!ours || !theirs) throw new Error('nobody in the directory');
  return { ours, theirs };
}

function fieldsOf({ id, rev, responsible, leadOrganisationId, ownerPersonId }: Decision) {
  const open = { dueOn: null as string | null, standing: false, articleIds: [] as string[] };
  return { id, rev, responsible, leadOrganisationId, ownerPersonId, ...open };
}

async function codeMap(): Promise<Map<string, string>> {
  const rows = await staff.secretary.commitments.list();
  return new Map(rows.map(({ commitment }) => [commitment.code, commitment.id]));
}

describe('the decisions of a draft', () => {
  test('are added at the end, and those after one that goes move up', async () => {
    const { id: minutesId } = await now();
    for (let count = 0; count < 4; count += 1) await staff.secretary.decisions.add({ minutesId });
    const [, second] = await decisionsNow();
    if (!second) throw new Error('no decision');
    await staff.secretary.decisions.remove({ id: second.id, rev: second.rev });
    const left = await decisionsNow();
    expect(left.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(left.map(({ id }) => id)).not.toContain(second.id);
    const again = staff.secretary.decisions.remove({ id: second.id, rev: second.rev });
    expect(await codeOf(again)).toBe('NOT_FOUND');
  });

  test('take side, lead, an owner of ours, a day or none, and articles of the channel', async () => {
    const [first, second, third] = await decisionsNow();
    const { ours } = await people();
    const memoranda = await staff.officer.memoranda.list();
    const own = memoranda.find(({ memorandum }) => memorandum.channelId === meeting.channelId);
    const article = own?.articles[0];
    if (!first || !second || !third || !article) throw new Error('nothing to decide on');
    const lead = { leadOrganisationId: ours.organisationId, ownerPersonId: ours.id };
    const changed = await staff.secretary.decisions.change({
      ...fieldsOf(first),
      ...lead,
      responsible: 'LA',
      dueOn: '2027-03-31',
      articleIds: [article.id],
    });
    expect(changed).toMatchObject({
      ...lead,
      responsible: 'LA',
      dueOn: '2027-03-31',
      articleIds: [article.id],
    });
    await staff.secretary.decisions.change({ ...fieldsOf(second), ...lead, standing: true });
    await staff.secretary.decisions.change({ ...fieldsOf(third), dueOn: '2027-06-30' });
    const text = { id: first.id, rev: changed.rev, side: 'vi', text: 'Sửa đường vào mốc 524.' } as const;
    await staff.secretary.minutes.saveDecision(text);
  });

  test('take no owner of the other side, no day beside standing, no foreign article, no stale revision', async () => {
    const [first] = await decisionsNow();
    const { theirs } = await people();
    if (!first) throw new Error('no decision');
    const change = (more: object) => staff.secretary.decisions.change({ ...fieldsOf(first), ...more });
    expect(await reasonsOf(change({ ownerPersonId: theirs.id }))).toEqual(['ownerPersonId country-differs']);
    expect(await reasonsOf(change({ articleIds: [first.id] }))).toEqual(['articleIds unknown-article']);
    expect(await reasonsOf(change({ leadOrganisationId: first.id }))).toEqual([
      'leadOrganisationId unknown-unit',
    ]);
    expect(await codeOf(change({ dueOn: '2027-01-01', standing: true }))).toBe('BAD_REQUEST');
    expect(await codeOf(change({ rev: first.rev - 1 }))).toBe('STALE_RECORD');
  });
});

describe('at the signing', () => {
  async function sign(outcomes: DecisionOutcome[]) {
    const { id, rev } = await now();
    const signers = await signersOf(staff.officer, meeting);
    const given = { signedOn: '2026-11-24', signers, scan: scanOf(), outcomes, forcedReason: although };
    return staff.commander.signing.sign({ id, rev, ...given });
  }

  test('every decision needs an outcome, a new commitment all it is made of, and an old one the same channel', async () => {
    await forcePrint(staff, await now());
    await holdMeeting(staff, meeting);
    const [first, second, third] = (await decisionsNow()).map(({ id }) => id);
    const foreign = (await codeMap()).get('SV-01') ?? '';
    const before = await codeMap();
    expect(await reasonsOf(sign([]))).toEqual([
      'outcomes decision-open',
      'outcomes decision-open',
      'outcomes decision-open',
    ]);
    expect(
      await reasonsOf(
        sign([
          { act: 'update', decisionId: first ?? '', commitmentId: foreign },
          { act: 'none', decisionId: second ?? '' },
          { act: 'new', decisionId: third ?? '' },
        ]),
      ),
    ).toEqual(['outcomes unknown-commitment', 'outcomes decision-open']);
    expect(await codeMap()).toEqual(before);
    expect((await now()).status).toBe('printed-for-signature');
  });

  test('one becomes a new commitment, one changes an old one, one is no promise, all in one deed', async () => {
    const [first, second, third] = await decisionsNow();
    const changed = (await codeMap()).get('KM-12');
    if (!first || !second || !third || changed === undefined) throw new Error('nothing to sign');
    const codes = [...(await codeMap()).keys()].filter((code) => code.startsWith('KM-')).toSorted();
    expect(codes.at(-1)).toBe('KM-14');
    await sign([
      { act: 'new', decisionId: second.id },
      { act: 'update', decisionId: first.id, commitmentId: changed },
      { act: 'none', decisionId: third.id },
    ]);
    const rows = (await staff.secretary.commitments.list()).map(({ commitment }) => commitment);
    const made = rows.find(({ code }) => code === 'KM-15');
    expect(made).toMatchObject({
      decisionId: second.id,
      channelId: meeting.channelId,
      responsiblePersonId: second.ownerPersonId,
      schedule: { kind: 'continuous' },
      status: 'not-started',
    });
    expect(rows.find(({ id }) => id === changed)?.schedule).toEqual({ kind: 'once', dueOn: '2027-03-31' });
    const after = await decisionsNow();
    expect(after.map(({ commitmentIds }) => commitmentIds)).toEqual([[changed], [made?.id], []]);
    const { deeds } = await staff.commander.history.deeds({ record: { entity: 'commitment', id: changed } });
    expect(deeds[0]).toMatchObject({ operation: 'signing.sign', standing: { is: 'sealed' } });
    const { records } = await staff.commander.history.deed({ deedId: deeds[0]?.deedId ?? '' });
    expect(records.map(({ label }) => label.entity)).toEqual(
      expect.arrayContaining(['amendment', 'commitment']),
    );
  });

  test('nothing of a signed decision changes any more', async () => {
    const [first] = await decisionsNow();
    if (!first) throw new Error('no decision');
    expect(await codeOf(staff.secretary.decisions.change(fieldsOf(first)))).toBe('MINUTES_FROZEN');
    expect(await codeOf(staff.secretary.decisions.remove({ id: first.id, rev: first.rev }))).toBe(
      'MINUTES_FROZEN',
    );
  });
});

test('three parties: three copies, three files, and every head is asked for', async () => {
  const channels = await staff.officer.channels.list();
  const three = channels.find(({ parties }) => parties.length === 3);
  const ours = await meetingOf(staff.officer, three?.code ?? '', 3);
  const minutes = await staff.secretary.minutes.begin({ meetingId: ours.id });
  expect(minutes.copies).toBe(3);
  const refusal = staff.secretary.signing.print({ id: minutes.id, rev: minutes.rev, forcedReason: null });
  const { data } = (await refusal.catch((error: unknown) => error)) as {
    data: { blockers: { reason: string; partyId: string }[] };
  };
  const headless = data.blockers.filter(({ reason }) => reason === 'head-missing');
  expect(headless.map(({ partyId }) => partyId)).toEqual(three?.parties.map(({ partyId }) => partyId));
  await forcePrint(staff, minutes);
  const { printings } = await staff.secretary.signing.papers({ minutesId: minutes.id });
  expect(printings[0]?.files).toHaveLength(3);
});
