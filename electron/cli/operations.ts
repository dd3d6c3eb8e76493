import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';

/** One operation of the contract under its name, `area.operation`. */
export interface Operation {
  name: string;
  area: string;
  operation: string;
  procedure: AnyContractProcedure;
}

export function listOperations(): Operation[] {
  return Object.entries(contract).flatMap(([area, operations]) =>
    Object.entries(operations).flatMap(([operation, procedure]: [string, unknown]) =>
      isContractProcedure(procedure) ? [{ name: `${area}.${operation}`, area, operation, procedure }] : [],
    ),
  );
}

export function findOperation(name: string): Operation | undefined {
  return listOperations().find((operation) => operation.name === name);
}

/** What an operation takes, as a JSON schema on one line; `none` where it takes nothing. */
export function describeInput({ procedure }: Operation): string {
  const inputSchema: unknown = procedure['~orpc'].inputSchema;
  if (!(inputSchema instanceof z.ZodType)) return 'none';
  const schema: Record<string, unknown> = z.toJSONSchema(inputSchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return JSON.stringify({ ...schema, $schema: undefined });
}

export function describeCallers({ procedure }: Operation): string {
  const { callers } = procedure['~orpc'].meta as { callers: string | readonly string[] };
  return typeof callers === 'string' ? callers : callers.join(', ');
}
