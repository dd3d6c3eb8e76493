import type { Names } from '../../shared/domain/bilingual.ts';
import { sideShown, useTexts } from './useTexts.ts';

/** A name in the language of the screen, marked with the language it is in. */
export function Name({ names }: { names: Names | undefined }) {
  const { language } = useTexts();
  if (names === undefined) return '–';
  const side = sideShown(names, language);
  return <span lang={side}>{names[side]}</span>;
}
