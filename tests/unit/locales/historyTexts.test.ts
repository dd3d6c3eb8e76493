import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { resources } from '../../../locales/index.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { OperationMeta } from '../../../shared/contract/operation.ts';
import { referred } from '../../../shared/service/historyValues.ts';
import { innermost } from '../../../shared/storage/codec.ts';
import { entities } from '../../../shared/storage/entities.ts';

/** Names that stand alone, without a word for what they are. */
const plainNames = new Set(['office', 'user', 'person']);
/** Operations that change no record by themselves but are found in the history. */
const noted = ['sessions.signIn', 'sessions.recover', 'vault.found'];

interface Found {
  fields: Set<string>;
  choices: Set<string>;
  ids: Set<string>;
}

function walk(name: string, wrapped: z.core.$ZodType, found: Found): void {
  const schema = innermost(wrapped);
  found.fields.add(name);
  if (/(?:Id|Ids|By)$/.test(name)) found.ids.add(name);
  if (schema instanceof z.ZodEnum) for (const option of schema.options) found.choices.add(String(option));
  if (schema instanceof z.ZodLiteral) for (const option of schema.values) found.choices.add(String(option));
  if (schema instanceof z.ZodArray) walk(name, schema.element, found);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    for (const option of schema.options) walk(name, option, found);
  }
  if (schema instanceof z.ZodObject && !('vi' in schema.shape)) {
    for (const [key, part] of Object.entries(schema.shape)) walk(key, part as z.core.$ZodType, found);
  }
}

const found: Found = { fields: new Set(), choices: new Set(), ids: new Set() };
for (const { shape } of Object.values(entities)) {
  for (const [name, schema] of Object.entries<z.core.$ZodType>(shape)) {
    if (name !== 'id' && name !== 'rev') walk(name, schema, found);
  }
}

const writers = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group).flatMap(([name, operation]) => {
    if (!isContractProcedure(operation)) return [];
    const { effect } = operation['~orpc'].meta as OperationMeta;
    return effect === 'write' ? [`${area}.${name}`] : [];
  }),
);

test('there is something to look at', () => {
  expect(Object.keys(entities).length).toBeGreaterThan(20);
  expect(found.fields.size).toBeGreaterThan(90);
  expect(found.choices.size).toBeGreaterThan(60);
  expect(writers.length).toBeGreaterThan(10);
});

test('whatever ends in an id is shown by the name of a record', () => {
  const shownOtherwise = new Set(['partyId', 'hostPartyId', 'recordId', 'deedIds', 'lostBy', 'proposedBy']);
  expect([...found.ids].filter((name) => !(name in referred) && !shownOtherwise.has(name))).toEqual([]);
});

test.each(['vi', 'lo', 'en'] as const)('%s has words for all that the history can hold', (language) => {
  const { field, choice, label, operation } = resources[language].history;
  const missing = [
    ...[...found.fields].filter((name) => !(name in field)),
    ...[...found.choices].filter((name) => !(name in choice)),
    ...Object.keys(entities).filter((name) => !plainNames.has(name) && !(name in label)),
    ...[...writers, ...noted].filter((path) => {
      const [area = '', name = ''] = path.split('.');
      const group = Object.entries(operation).find(([key]) => key === area)?.[1] ?? {};
      return !(name in group) && !(`${name}_other` in group);
    }),
  ];
  expect(missing).toEqual([]);
});
