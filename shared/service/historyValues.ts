import { z } from 'zod';
import type { ShownValue } from '../contract/historyShapes.ts';
import type { EntityName } from '../storage/entities.ts';
import { entities } from '../storage/entities.ts';
import { entityFields, innermost } from '../storage/codec.ts';
import type { Labels } from './historyLabels.ts';

/** The kind of record whose id stands in a field of this name. */
export const referred: Record<string, EntityName> = {
  agendaItemId: 'agendaItem',
  articleIds: 'article',
  byPersonId: 'person',
  carriedFromId: 'segment',
  channelId: 'channel',
  channelIds: 'channel',
  commitmentId: 'commitment',
  commitmentIds: 'commitment',
  decisionId: 'decision',
  dismissedBy: 'user',
  headId: 'person',
  interpreterId: 'person',
  leadOrganisationId: 'organisation',
  meetingId: 'meeting',
  memberIds: 'person',
  memorandumId: 'memorandum',
  minutesId: 'minutes',
  organisationId: 'organisation',
  organisationIds: 'organisation',
  ownerPersonId: 'person',
  pairId: 'place',
  personId: 'person',
  personIds: 'person',
  placeId: 'place',
  placeIds: 'place',
  replacesMeetingId: 'meeting',
  responsiblePersonId: 'person',
  printedBy: 'user',
  resolvedBy: 'user',
  ruleId: 'rotationRule',
  reviewedBy: 'user',
  signedAtPlaceId: 'place',
  successorId: 'organisation',
  supersedesId: 'memorandum',
  textId: 'segment',
  writtenBy: 'user',
};

const partyFields = new Set(['partyId', 'hostPartyId', 'countsFor', 'lostBy', 'proposedBy', 'cycle']);
const date = /^\d{4}-\d{2}-\d{2}$/;
const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*Z$/;
const nothing: ShownValue = { is: 'none' };

function schemaOf(entity: EntityName, field: string): z.core.$ZodType | undefined {
  const shape: Record<string, z.core.$ZodType> = entities[entity].shape;
  const schema = shape[field];
  return schema && innermost(schema);
}

/** What a field of a record is, read back from the text in which the history keeps it. */
export function readValue(entity: EntityName, field: string, stored: string | null): unknown {
  const schema = schemaOf(entity, field);
  if (stored === null) return null;
  if (schema instanceof z.ZodBoolean) return stored === '1';
  if (schema instanceof z.ZodNumber) return Number(stored);
  return entityFields(entity).get(field)?.kind === 'json' ? (JSON.parse(stored) as unknown) : stored;
}

function isNames(value: object): value is { vi: string; lo: string } {
  return 'vi' in value && 'lo' in value;
}

async function showText(field: string, text: string, labels: Labels): Promise<ShownValue> {
  const isDecision = field === 'textId' && (await labels.record('segment', text)) === undefined;
  const entity = isDecision ? 'decision' : referred[field];
  if (entity !== undefined) return { is: 'record', label: await labels.find(entity, text) };
  const party = partyFields.has(field) ? await labels.party(text) : undefined;
  if (party) return { is: 'names', names: party };
  if (date.test(text)) return { is: 'date', text };
  return { is: timestamp.test(text) ? 'timestamp' : 'text', text };
}

/** The schema of a member of a structure; undefined where the structure is open. */
function memberOf(schema: z.core.$ZodType | undefined, value: object, name: string) {
  const options = schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];
  const shape = options.find((option) => z.safeParse(option ?? z.never(), value).success);
  if (!(shape instanceof z.ZodObject)) return undefined;
  const member = (shape.shape as Record<string, z.core.$ZodType>)[name];
  return member && innermost(member);
}

async function showPairs(
  value: object,
  schema: z.core.$ZodType | undefined,
  labels: Labels,
): Promise<ShownValue> {
  const pairs = [];
  for (const [field, part] of Object.entries(value) as [string, unknown][]) {
    pairs.push({ field, value: await show(field, part, memberOf(schema, value, field), labels) });
  }
  return { is: 'pairs', pairs };
}

async function showList(
  field: string,
  value: unknown[],
  schema: z.core.$ZodType | undefined,
  labels: Labels,
): Promise<ShownValue> {
  const element = schema instanceof z.ZodArray ? innermost(schema.element) : undefined;
  const items = [];
  for (const item of value) items.push(await show(field, item, element, labels));
  return { is: 'list', items };
}

async function show(
  field: string,
  value: unknown,
  schema: z.core.$ZodType | undefined,
  labels: Labels,
): Promise<ShownValue> {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'boolean') return { is: 'boolean', yes: value };
  if (typeof value === 'number') return { is: 'number', number: value };
  if (Array.isArray(value)) return showList(field, value, schema, labels);
  if (typeof value === 'object') {
    return isNames(value)
      ? { is: 'names', names: { vi: value.vi, lo: value.lo } }
      : showPairs(value, schema, labels);
  }
  const text = typeof value === 'string' ? value : '';
  const isChoice = schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;
  return isChoice ? { is: 'choice', field, choice: text } : showText(field, text, labels);
}

function isEntity(entity: string): entity is EntityName {
  return Object.hasOwn(entities, entity);
}

/** Whether a record of this kind always has a value in the field. */
export function isAlwaysSet(entity: string, field: string): boolean {
  if (!isEntity(entity)) return false;
  const schema = (entities[entity].shape as Record<string, z.core.$ZodType>)[field];
  return schema !== undefined && !(schema instanceof z.ZodNullable) && !(schema instanceof z.ZodOptional);
}

/** Whether only a hash of the field is in the history. */
export function isPersonal(entity: string, field: string): boolean {
  return isEntity(entity) && entityFields(entity).get(field)?.personal === true;
}

/** A value of the history as a screen can put it into words: ids by name, structures as pairs, no secrets. */
export async function showValue(
  entity: string,
  field: string,
  stored: string | null,
  labels: Labels,
): Promise<ShownValue> {
  if (stored === null) return nothing;
  if (isPersonal(entity, field)) return { is: 'private' };
  if (!isEntity(entity) || field === 'deletedAt') return showText(field, stored, labels);
  return show(field, readValue(entity, field, stored), schemaOf(entity, field), labels);
}
