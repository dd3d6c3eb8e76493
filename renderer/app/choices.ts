import type { resources } from '../../locales/index.ts';
import type { Translate } from './i18n.ts';

/** Whatever a field of a record can be set to, with its word in the history. */
export type ChoiceName = keyof (typeof resources)['en']['history']['choice'];

/** The word for a choice, begun by a capital as in a form. */
export function choiceText(choice: ChoiceName, t: Translate): string {
  const text = t(`history:choice.${choice}`);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The options of an enumeration as a form offers them. */
export function choicesOf<T extends ChoiceName>(
  { options }: { options: readonly T[] },
  t: Translate,
): { value: T; text: string }[] {
  return options.map((value) => ({ value, text: choiceText(value, t) }));
}
