import { useMutation } from '@tanstack/react-query';
import { changeLanguage } from 'i18next';
import { languages, type Language } from '../../shared/text/languages.ts';
import { Button } from '../ui/Button.tsx';
import { api } from './client.ts';
import { useTexts } from './useTexts.ts';

/** Part of each language's name for itself, short enough for three in a row of the navigation. */
const shortNames: Record<Language, string> = { vi: 'Việt', lo: 'ລາວ', en: 'Eng' };

export function LanguageSwitch() {
  const { t, language } = useTexts();
  const remember = useMutation(api.preferences.set.mutationOptions());
  const choose = (chosen: Language): void => {
    void changeLanguage(chosen);
    remember.mutate({ language: chosen });
  };
  return (
    <fieldset aria-label={t('app:language')} className="language-switch">
      {languages.map((each) => (
        <Button
          key={each}
          kind="quiet"
          lang={each}
          title={t(`app:languages.${each}`)}
          isPressed={each === language}
          onClick={() => choose(each)}
        >
          <span aria-hidden>{shortNames[each]}</span>
          <span className="hidden-text">{t(`app:languages.${each}`)}</span>
        </Button>
      ))}
    </fieldset>
  );
}
