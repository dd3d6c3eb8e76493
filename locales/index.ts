import enApp from './en/app.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enMinutes from './en/minutes.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enVault from './en/vault.json' with { type: 'json' };
import loApp from './lo/app.json' with { type: 'json' };
import loErrors from './lo/errors.json' with { type: 'json' };
import loMeetings from './lo/meetings.json' with { type: 'json' };
import loMinutes from './lo/minutes.json' with { type: 'json' };
import loSettings from './lo/settings.json' with { type: 'json' };
import loVault from './lo/vault.json' with { type: 'json' };
import viApp from './vi/app.json' with { type: 'json' };
import viErrors from './vi/errors.json' with { type: 'json' };
import viMeetings from './vi/meetings.json' with { type: 'json' };
import viMinutes from './vi/minutes.json' with { type: 'json' };
import viSettings from './vi/settings.json' with { type: 'json' };
import viVault from './vi/vault.json' with { type: 'json' };

/** The texts of the screens by language and namespace. English is the source of the types of the keys. */
export const resources = {
  vi: {
    app: viApp,
    errors: viErrors,
    meetings: viMeetings,
    minutes: viMinutes,
    settings: viSettings,
    vault: viVault,
  },
  lo: {
    app: loApp,
    errors: loErrors,
    meetings: loMeetings,
    minutes: loMinutes,
    settings: loSettings,
    vault: loVault,
  },
  en: {
    app: enApp,
    errors: enErrors,
    meetings: enMeetings,
    minutes: enMinutes,
    settings: enSettings,
    vault: enVault,
  },
};
