import { contract } from '../contract/contract.ts';
import type { KeptReason, Standing } from '../contract/historyShapes.ts';
import type { OperationMeta } from '../contract/operation.ts';
import { isNote } from '../domain/changeLog.ts';
import type { Id } from '../domain/record.ts';
import type { Role, User } from '../domain/user.ts';
import { isPersonal } from './historyValues.ts';

/** Deeds on which the whole store rests, and those that took a paper out of force: it was seen already. */
const foundations = new Set(['vault.found', 'signing.reopen', 'signing.void']);

const administrators: readonly Role[] = ['administrator'];

/** Why a field is left as it is by every undoing; null where it is not. */
export function keptReason(entity: string, field: string): KeptReason | null {
  // A number that was on paper is never given twice.
  if (entity === 'numberSeries') return 'number';
  // What was agreed, printed or signed is told by the paper, and set by what is done with it alone.
  if (entity === 'minutes' && field === 'status') return 'paper';
  if (isNote(entity)) return 'note';
  if (entity === 'user' && field === 'passwordSetAt') return 'password';
  return isPersonal(entity, field) ? 'private' : null;
}

/** Whether no undoing ever touches the deed: it made the store, or all it did is kept. */
export function isNeverUndone(
  operation: string,
  entries: readonly { entity: string; field: string }[],
): boolean {
  return (
    foundations.has(operation) || entries.every(({ entity, field }) => keptReason(entity, field) !== null)
  );
}

/** Who may call the operation of this name; administrators where there is none or anyone may. */
function callersOf(operation: string): readonly Role[] | 'signed-in' {
  let node: unknown = contract;
  for (const name of operation.split('.')) {
    node = Object.hasOwn(node ?? {}, name) ? (node as Record<string, unknown>)[name] : undefined;
  }
  const meta = (node as { '~orpc'?: { meta: OperationMeta } } | undefined)?.['~orpc']?.meta;
  return meta === undefined || meta.callers === 'anyone' ? administrators : meta.callers;
}

/** What the rights of undoing are decided on. */
export interface DoneDeed {
  id: Id;
  operation: string;
  undoes: readonly Id[] | null;
}

/**
 * The roles of which one is needed to take the deed back: whoever may do it may undo it, and an undoing
 * whoever may undo what it took back. Null where the user has one.
 */
export function neededFor(
  deed: DoneDeed,
  user: User,
  find: (id: Id) => DoneDeed | undefined,
): readonly Role[] | null {
  if (deed.undoes !== null) {
    for (const id of deed.undoes) {
      const undone = find(id);
      const needed = undone ? neededFor(undone, user, find) : administrators;
      if (needed !== null) return needed;
    }
    return null;
  }
  const callers = callersOf(deed.operation);
  if (callers === 'signed-in' || user.roles.some((role) => callers.includes(role))) return null;
  return callers;
}

/** The first thing that speaks against taking a deed back; `open` where nothing does. */
export function standingOf(facts: {
  isUndone: boolean;
  isNever: boolean;
  isSealed: boolean;
  needed: readonly Role[] | null;
}): Standing {
  if (facts.isUndone) return { is: 'undone' };
  if (facts.isNever) return { is: 'never' };
  if (facts.isSealed) return { is: 'sealed' };
  return facts.needed === null ? { is: 'open' } : { is: 'not-allowed', needed: [...facts.needed] };
}
