import type { Preferences } from '../../shared/contract/preferences.ts';
import { client } from './client.ts';
import { startTexts } from './i18n.ts';

/** Brings the texts in the language that the host remembers; Vietnamese where it does not answer. */
export async function startInRememberedLanguage(): Promise<void> {
  const preferences = await client.preferences
    .get()
    .catch((): Preferences => ({ language: 'vi', largeType: false }));
  await startTexts(preferences.language);
}
