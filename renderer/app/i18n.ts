import i18next, { use as addPlugin, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from '../../locales/index.ts';
import { languages, type Language } from '../../shared/text/languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof resources)['en'];
  }
}

/** Gives a text of any namespace. */
export type Translate = TFunction<typeof namespaces>;

export const namespaces = [
  'app',
  'calendar',
  'checks',
  'directory',
  'errors',
  'history',
  'meetings',
  'minutes',
  'schedule',
  'settings',
  'sheets',
  'vault',
  'vocabulary',
] as const;

function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/** The language of the screen. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'vi';
}

export async function startTexts(language: Language): Promise<void> {
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed;
  });
  await addPlugin(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'vi',
    supportedLngs: languages,
    ns: namespaces,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
  });
}
