/** What a field can go back to and forward to, nearest last. */
export interface UndoStack {
  past: readonly string[];
  future: readonly string[];
  /** When the text last changed, in milliseconds. */
  changedAt: number;
}

/** Typing without a pause of this length is one step. */
const PAUSE_MS = 600;

export const noSteps: UndoStack = { past: [], future: [], changedAt: Number.NEGATIVE_INFINITY };

/** The stack after the text `before` was typed over: a new step after a pause or at the end of a word. */
export function noteTyping(stack: UndoStack, before: string, now: number): UndoStack {
  const isStep = now - stack.changedAt >= PAUSE_MS || /\s$/.test(before) || stack.past.length === 0;
  return { past: isStep ? [...stack.past, before] : stack.past, future: [], changedAt: now };
}

/** One step back from `present`; null where there is none. */
export function stepBack(stack: UndoStack, present: string): { stack: UndoStack; text: string } | null {
  const text = stack.past.at(-1);
  if (text === undefined) return null;
  const past = stack.past.slice(0, -1);
  return { text, stack: { past, future: [...stack.future, present], changedAt: noSteps.changedAt } };
}

/** One step forward again; null where there is none. */
export function stepForward(stack: UndoStack, present: string): { stack: UndoStack; text: string } | null {
  const text = stack.future.at(-1);
  if (text === undefined) return null;
  const future = stack.future.slice(0, -1);
  return { text, stack: { past: [...stack.past, present], future, changedAt: noSteps.changedAt } };
}

/** The stack that goes on into what was stored before: `versions` are the states of the text, oldest first. */
export function withStored(stack: UndoStack, versions: readonly string[], present: string): UndoStack {
  const here = versions.lastIndexOf(present);
  return { ...stack, past: here === -1 ? versions : versions.slice(0, here) };
}
