import enApp from './en/app.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enMinutes from './en/minutes.json' with { type: 'json' };
import enCalendar from './en/calendar.json' with { type: 'json' };
import enChecks from './en/checks.json' with { type: 'json' };
import enDirectory from './en/directory.json' with { type: 'json' };
import enSchedule from './en/schedule.json' with { type: 'json' };
import enSheets from './en/sheets.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enVault from './en/vault.json' with { type: 'json' };
import enVocabulary from './en/vocabulary.json' with { type: 'json' };
import loApp from './lo/app.json' with { type: 'json' };
import loErrors from './lo/errors.json' with { type: 'json' };
import loHistory from './lo/history.json' with { type: 'json' };
import loMeetings from './lo/meetings.json' with { type: 'json' };
import loMinutes from './lo/minutes.json' with { type: 'json' };
import loCalendar from './lo/calendar.json' with { type: 'json' };
import loChecks from './lo/checks.json' with { type: 'json' };
import loDirectory from './lo/directory.json' with { type: 'json' };
import loSchedule from './lo/schedule.json' with { type: 'json' };
import loSheets from './lo/sheets.json' with { type: 'json' };
import loSettings from './lo/settings.json' with { type: 'json' };
import loVault from './lo/vault.json' with { type: 'json' };
import loVocabulary from './lo/vocabulary.json' with { type: 'json' };
import viApp from './vi/app.json' with { type: 'json' };
import viErrors from './vi/errors.json' with { type: 'json' };
import viHistory from './vi/history.json' with { type: 'json' };
import viMeetings from './vi/meetings.json' with { type: 'json' };
import viMinutes from './vi/minutes.json' with { type: 'json' };
import viCalendar from './vi/calendar.json' with { type: 'json' };
import viChecks from './vi/checks.json' with { type: 'json' };
import viDirectory from './vi/directory.json' with { type: 'json' };
import viSchedule from './vi/schedule.json' with { type: 'json' };
import viSheets from './vi/sheets.json' with { type: 'json' };
import viSettings from './vi/settings.json' with { type: 'json' };
import viVault from './vi/vault.json' with { type: 'json' };
import viVocabulary from './vi/vocabulary.json' with { type: 'json' };

/** The texts of the screens by language and namespace. English is the source of the types of the keys. */
export const resources = {
  vi: {
    app: viApp,
    errors: viErrors,
    history: viHistory,
    meetings: viMeetings,
    minutes: viMinutes,
    calendar: viCalendar,
    checks: viChecks,
    directory: viDirectory,
    schedule: viSchedule,
    sheets: viSheets,
    settings: viSettings,
    vault: viVault,
    vocabulary: viVocabulary,
  },
  lo: {
    app: loApp,
    errors: loErrors,
    history: loHistory,
    meetings: loMeetings,
    minutes: loMinutes,
    calendar: loCalendar,
    checks: loChecks,
    directory: loDirectory,
    schedule: loSchedule,
    sheets: loSheets,
    settings: loSettings,
    vault: loVault,
    vocabulary: loVocabulary,
  },
  en: {
    app: enApp,
    errors: enErrors,
    history: enHistory,
    meetings: enMeetings,
    minutes: enMinutes,
    calendar: enCalendar,
    checks: enChecks,
    directory: enDirectory,
    schedule: enSchedule,
    sheets: enSheets,
    settings: enSettings,
    vault: enVault,
    vocabulary: enVocabulary,
  },
};
