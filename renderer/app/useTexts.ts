import { useTranslation } from 'react-i18next';
import type { Names } from '../../shared/domain/bilingual.ts';
import type { Language } from '../../shared/text/languages.ts';
import { currentLanguage, namespaces, type Translate } from './i18n.ts';

interface Texts {
  t: Translate;
  language: Language;
  /** The name in the language of the screen; Vietnamese where the screen is English. */
  nameOf: (names: Names | undefined) => string;
}

/** Lao where the screen is Lao and the name has a Lao form. */
export function sideShown(names: Names, language: Language): 'vi' | 'lo' {
  return language === 'lo' && names.lo !== '' ? 'lo' : 'vi';
}

export function useTexts(): Texts {
  const { t } = useTranslation(namespaces);
  const language = currentLanguage();
  return {
    t,
    language,
    nameOf: (names) => (names === undefined ? '–' : names[sideShown(names, language)]),
  };
}
