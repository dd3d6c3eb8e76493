import { z } from 'zod';
import { TextSide, type Bilingual, type Names } from './bilingual.ts';
import type { Meeting, MeetingStatus } from './meeting.ts';
import { isFrozen, textProgress, type Decision, type Minutes, type MinutesStatus } from './minutes.ts';
import { PartyId, type Delegation } from './party.ts';
import { Id } from './record.ts';

/**
 * Where minutes stand in their life (domain.md section 6). What was done with them is stored: agreed, printed
 * for signature, signed. Before that it follows from the texts alone: both languages of each, then the
 * interpreter's check. Minutes without any text are still being drafted.
 */
export function stageOf(minutes: Pick<Minutes, 'status'>, texts: readonly Bilingual[]): MinutesStatus {
  if (minutes.status === 'agreed' || isFrozen(minutes)) return minutes.status;
  const { total, vi, lo, checked } = textProgress(texts);
  if (total === 0 || vi < total) return 'drafting';
  if (lo < total) return 'vi-complete';
  return checked < total ? 'lo-complete' : 'checked-by-interpreter';
}

/** What keeps minutes from their next step. */
export const BlockerReason = z.enum([
  'no-text',
  'errors',
  'language-missing',
  'unchecked',
  'not-agreed',
  'head-missing',
  'copies-differ',
  'no-owner',
  'no-deadline',
]);
export type BlockerReason = z.infer<typeof BlockerReason>;

/** One thing in the way: the text it concerns, the side that is missing, the party without a head. */
export const Blocker = z.object({
  reason: BlockerReason,
  /** A segment, decision or agenda item; null where it is about the minutes as a whole. */
  textId: Id.nullable(),
  side: TextSide.nullable(),
  partyId: PartyId.nullable(),
});
export type Blocker = z.infer<typeof Blocker>;

/** The steps that something may be in the way of. */
export const Gate = z.enum(['agree', 'print', 'sign']);
export type Gate = z.infer<typeof Gate>;

/**
 * What each step needs. Signing asks for what rule 14 asks for: both languages, a head and a copy for each
 * party; whether the text is right was settled when it was printed.
 */
const gates: Record<Gate, ReadonlySet<BlockerReason>> = {
  agree: new Set(['no-text', 'errors', 'language-missing', 'unchecked']),
  print: new Set(BlockerReason.options),
  sign: new Set(['no-text', 'language-missing', 'head-missing', 'copies-differ']),
};

interface Text extends Bilingual {
  id: Id;
}

/** Everything that the steps of minutes are decided on. */
export interface StageSource {
  minutes: Pick<Minutes, 'status' | 'copies'>;
  agenda: readonly { id: Id; title: Names }[];
  segments: readonly Text[];
  decisions: readonly (Text & Pick<Decision, 'ownerPersonId' | 'dueOn' | 'standing'>)[];
  delegations: readonly Pick<Delegation, 'partyId'>[];
  /** The parties of the channel, each of which sends a head and takes a copy. */
  partyIds: readonly PartyId[];
  /** How many errors the checks have found and nobody has mended. */
  errors: number;
}

function blocker(reason: BlockerReason, of: Partial<Omit<Blocker, 'reason'>> = {}): Blocker {
  return { reason, textId: null, side: null, partyId: null, ...of };
}

function missingSides(text: { id: Id; vi: string; lo: string }): Blocker[] {
  return TextSide.options
    .filter((side) => text[side].trim() === '')
    .map((side) => blocker('language-missing', { textId: text.id, side }));
}

function ofTexts({ agenda, segments, decisions, errors }: StageSource): Blocker[] {
  const texts = [...segments, ...decisions];
  return [
    ...(texts.length === 0 ? [blocker('no-text')] : []),
    ...(errors > 0 ? [blocker('errors')] : []),
    ...agenda.flatMap(({ id, title }) => missingSides({ id, ...title })),
    ...texts.flatMap(missingSides),
    ...texts
      .filter((text) => text.state !== 'checked' && missingSides(text).length === 0)
      .map(({ id }) => blocker('unchecked', { textId: id })),
  ];
}

function ofDecisions({ decisions }: StageSource): Blocker[] {
  return decisions.flatMap(({ id, ownerPersonId, dueOn, standing }) => [
    ...(ownerPersonId === null ? [blocker('no-owner', { textId: id })] : []),
    ...(dueOn === null && !standing ? [blocker('no-deadline', { textId: id })] : []),
  ]);
}

/**
 * What is in the way of a step, in the order in which it is told: the texts, the decisions, the parties. Heads
 * and copies are as many as parties: three parties, three heads, three copies (rules 7 and 14).
 */
export function blockersOf(source: StageSource, gate: Gate): Blocker[] {
  const { minutes, delegations, partyIds } = source;
  const headless = partyIds.filter((partyId) => !delegations.some((one) => one.partyId === partyId));
  const isAgreed = minutes.status === 'agreed' || isFrozen(minutes);
  const all = [
    ...ofTexts(source),
    ...ofDecisions(source),
    ...headless.map((partyId) => blocker('head-missing', { partyId })),
    ...(minutes.copies === partyIds.length ? [] : [blocker('copies-differ')]),
    ...(isAgreed ? [] : [blocker('not-agreed')]),
  ];
  return all.filter(({ reason }) => gates[gate].has(reason));
}

const followsMinutes: readonly MeetingStatus[] = ['held', 'minutes-drafted', 'minutes-signed'];

/**
 * Where a meeting stands once its minutes stand so: from held to minutes-drafted to minutes-signed
 * (domain.md section 6). A meeting that was not held yet, or was already reported, stays where it is.
 */
export function meetingStatusWith(
  { status }: Pick<Meeting, 'status'>,
  minutes: Pick<Minutes, 'status'> | null,
): MeetingStatus {
  if (!followsMinutes.includes(status)) return status;
  if (minutes === null) return 'held';
  return minutes.status === 'signed' ? 'minutes-signed' : 'minutes-drafted';
}
