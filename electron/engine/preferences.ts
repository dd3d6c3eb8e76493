import Conf from 'conf';
import type { Preferences } from '../../shared/contract/preferences.ts';
import type { PreferenceStore } from './types.ts';

/** Opens the preferences in `folder`, an absolute path; a file that cannot be understood counts as none. */
export function openPreferences(folder: string): PreferenceStore {
  const conf = new Conf<Preferences>({
    cwd: folder,
    clearInvalidConfig: true,
    defaults: { language: 'vi', largeType: false },
    schema: {
      language: { type: 'string', enum: ['vi', 'lo', 'en'] },
      largeType: { type: 'boolean' },
    },
  });
  return {
    read: () => ({ language: conf.get('language'), largeType: conf.get('largeType') }),
    write: (preferences) => {
      conf.set(preferences);
    },
  };
}
