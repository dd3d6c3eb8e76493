import type { Id } from './record.ts';

interface Placed {
  id: Id;
  position: number;
}

/** The room left between two places, so that most insertions move nothing else. */
const step = 1024;

/** Where something goes among `others`, and which of them have to move on for it. */
export interface Placing {
  position: number;
  moved: Placed[];
}

/**
 * The place after `afterId` among others in the order of their positions; null is the first place. Others move
 * on only where there is no room between two. Undefined where `afterId` is not among them.
 */
export function placeAfter(others: readonly Placed[], afterId: Id | null): Placing | undefined {
  const ordered = others.toSorted((a, b) => a.position - b.position);
  const index = afterId === null ? -1 : ordered.findIndex(({ id }) => id === afterId);
  if (afterId !== null && index === -1) return undefined;
  const before = ordered[index]?.position ?? -1;
  const following = ordered.slice(index + 1);
  const next = following[0]?.position;
  if (next === undefined) return { position: before + step, moved: [] };
  if (next - before > 1) return { position: Math.floor((before + next) / 2), moved: [] };
  const position = before + step;
  const moved: Placed[] = [];
  let last = position;
  for (const { id, position: own } of following) {
    if (own > last) break;
    last += step;
    moved.push({ id, position: last });
  }
  return { position, moved };
}

/** The places of items that are numbered from 1 without gaps, once `id` goes after `afterId`. */
export function renumbered(ids: readonly Id[], id: Id, afterId: Id | null): Id[] | undefined {
  const rest = ids.filter((other) => other !== id);
  const index = afterId === null ? 0 : rest.indexOf(afterId) + 1;
  if (afterId !== null && index === 0) return undefined;
  return rest.toSpliced(index, 0, id);
}
