import { z } from 'zod';
import { entities, type EntityName, type RecordOf } from './entities.ts';

/** What a column holds: SQLite has neither booleans nor structures. */
export type Column = string | number | null;
export type Row = Record<string, Column>;

type Kind = 'plain' | 'boolean' | 'json';
interface Field {
  kind: Kind;
  personal: boolean;
  /** What the field is in records from before there was such a field. */
  missing: unknown;
}

/** The schema of a value without what says that it may be missing. */
export function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? innermost(schema.unwrap()) : schema;
}

function kindOf(schema: z.core.$ZodType): Kind {
  const inner = innermost(schema);
  if (inner instanceof z.ZodBoolean) return 'boolean';
  const isStructure =
    inner instanceof z.ZodObject || inner instanceof z.ZodArray || inner instanceof z.ZodDiscriminatedUnion;
  return isStructure ? 'json' : 'plain';
}

function fieldsOf(schema: z.ZodObject): Map<string, Field> {
  const entries = Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]): [string, Field] => {
    const meta = z.globalRegistry.get(field);
    const missing = field instanceof z.ZodDefault ? field.def.defaultValue : null;
    return [name, { kind: kindOf(field), personal: meta?.['personal'] === true, missing }];
  });
  return new Map(entries);
}

const fields = new Map(Object.entries(entities).map(([name, schema]) => [name, fieldsOf(schema)]));

/** The fields of an entity in order, with how each is stored. */
export function entityFields(entity: EntityName): Map<string, Field> {
  return fields.get(entity) ?? new Map<string, Field>();
}

function encodeValue(kind: Kind, value: unknown): Column {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'boolean') return value === true ? 1 : 0;
  if (typeof value === 'number') return value;
  // SQLite keeps UTF-8: half a surrogate pair would come back as another text than was hashed.
  if (typeof value === 'string') return value.toWellFormed();
  throw new TypeError(`a plain column cannot hold a ${typeof value}`);
}

/** The columns of the given fields of a record. */
export function encodeFields(entity: EntityName, values: object): Row {
  const known = entityFields(entity);
  const columns = Object.entries(values).map(([name, value]): [string, Column] => {
    const field = known.get(name);
    if (!field) throw new Error(`${entity} has no field ${name}`);
    return [name, encodeValue(field.kind, value)];
  });
  return Object.fromEntries(columns);
}

function decodeValue({ kind, missing }: Field, value: Column): unknown {
  if (value === null) return missing;
  if (kind === 'json') return JSON.parse(String(value));
  return kind === 'boolean' ? value === 1 : value;
}

/** The record a row holds, without the columns that belong to the store alone. */
export function decodeRow<E extends EntityName>(entity: E, row: Row): RecordOf<E> {
  const values = [...entityFields(entity)].map(([name, field]) => [
    name,
    decodeValue(field, row[name] ?? null),
  ]);
  return Object.fromEntries(values) as RecordOf<E>;
}
