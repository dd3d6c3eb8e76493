import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  noSteps,
  noteTyping,
  stepBack,
  stepForward,
  withStored,
  type UndoStack,
} from '../../../renderer/features/minutes/undoStack.ts';

/** Types the texts one after the other, so many milliseconds apart, and answers with the stack. */
function typed(texts: readonly string[], gapMs: number): UndoStack {
  return texts
    .slice(0, -1)
    .reduce((stack, before, index) => noteTyping(stack, before, 1000 + index * gapMs), noSteps);
}

test('typing in one go is taken back word by word, typing after a pause by itself', () => {
  const letters = ['', 'H', 'Ha', 'Hai', 'Hai ', 'Hai b', 'Hai bê', 'Hai bên'];
  expect(typed(letters, 50).past).toEqual(['', 'Hai ']);
  expect(typed(['Hai', 'Hai bên', 'Hai bên thống nhất'], 600).past).toEqual(['Hai', 'Hai bên']);
});

test('back and forward end where they began, and new typing ends the way forward', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(20), (texts, steps) => {
      let stack = typed(texts, 1000);
      let text = texts.at(-1) ?? '';
      for (let count = 0; count < steps; count += 1) {
        const back = stepBack(stack, text);
        if (back) ({ stack, text } = back);
      }
      expect(text).toBe(texts[Math.max(0, texts.length - 1 - steps)]);
      const typedOver = noteTyping(stack, text, 1_000_000);
      expect(stepForward(typedOver, `${text} thêm`)).toBeNull();
      for (let count = 0; count < steps; count += 1) {
        const forward = stepForward(stack, text);
        if (forward) ({ stack, text } = forward);
      }
      expect(text).toBe(texts.at(-1));
    }),
  );
});

test('after a restart the way back leads through what was stored', () => {
  const versions = ['', 'Tuần tra', 'Tuần tra 26 lượt', 'Tuần tra 28 lượt'];
  const restarted = withStored(noSteps, versions, 'Tuần tra 28 lượt');
  expect(stepBack(restarted, 'Tuần tra 28 lượt')?.text).toBe('Tuần tra 26 lượt');
  // Typing that is not stored yet goes back to the last that is.
  expect(stepBack(withStored(noSteps, versions, 'Tuần tra 29'), 'Tuần tra 29')?.text).toBe(
    'Tuần tra 28 lượt',
  );
  expect(stepBack(withStored(noSteps, [''], ''), '')).toBeNull();
});
