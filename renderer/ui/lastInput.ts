let isPointer = false;

addEventListener('pointerdown', () => void (isPointer = true), true);
addEventListener('keydown', () => void (isPointer = false), true);

/** Whether the user acted last with a mouse or a finger, rather than with a key. */
export function usedPointer(): boolean {
  return isPointer;
}
