import type { Locator } from '@playwright/test';

/** Goes to the field and writes there in place of what it holds, as a keyboard with an input method does. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('Control+a');
  await field.page().keyboard.insertText(text);
}

/** Goes to the button or link and presses it. */
export async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

/** Goes to the choice and takes the option. */
export async function choose(field: Locator, label: string): Promise<void> {
  await field.focus();
  await field.selectOption({ label });
}
