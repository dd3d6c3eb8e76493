import type { KeyboardEvent } from 'react';
import { client } from '../../app/client.ts';
import { fieldKey, type Field } from './draftStore.ts';
import { noSteps, noteTyping, stepBack, stepForward, withStored, type UndoStack } from './undoStack.ts';

/** As long as the window: leaving the page and coming back keeps the steps. */
const stacks = new Map<string, UndoStack>();

type Step = typeof stepBack;

/** Which way a key goes; null for any other key. */
function stepOf({ code, key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Step | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  // A Lao keyboard has no z: the place of the key counts where the letter is none.
  const isZ = letter === 'z' || (code === 'KeyZ' && !/^[a-z]$/.test(letter));
  const isY = letter === 'y' || (code === 'KeyY' && !/^[a-z]$/.test(letter));
  if (isZ) return shiftKey ? stepForward : stepBack;
  return isY ? stepForward : null;
}

interface TextUndo {
  /** To be told of typing, before it changes the text. */
  note: (before: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * Ctrl+Z and Ctrl+Y of a field: over the typing of this window, then over what was stored before, whoever
 * restarted the program meanwhile. A step is typed into the field and stored as any other edit.
 */
export function useTextUndo(field: Field, write: (text: string) => void): TextUndo {
  const key = fieldKey(field);
  const go = (step: Step, input: HTMLTextAreaElement): boolean => {
    const taken = step(stacks.get(key) ?? noSteps, input.value);
    if (!taken) return false;
    stacks.set(key, taken.stack);
    write(taken.text);
    return true;
  };
  const goIntoStored = async (input: HTMLTextAreaElement): Promise<void> => {
    const present = input.value;
    const { kind: entity, id, side } = field;
    const versions = await client.history.textVersions({ entity, id, side });
    if (input.value !== present || !input.isConnected) return;
    stacks.set(key, withStored(stacks.get(key) ?? noSteps, versions, present));
    go(stepBack, input);
  };
  return {
    note: (before) => void stacks.set(key, noteTyping(stacks.get(key) ?? noSteps, before, Date.now())),
    onKeyDown: (event) => {
      const step = event.nativeEvent.isComposing ? null : stepOf(event);
      if (step === null) return;
      event.preventDefault();
      const input = event.currentTarget;
      // What cannot be asked for stays as it is; the typing is not touched.
      if (!go(step, input) && step === stepBack) void goIntoStored(input).catch(() => undefined);
    },
  };
}
