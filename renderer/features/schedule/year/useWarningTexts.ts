import { useQuery } from '@tanstack/react-query';
import type { DayWarning } from '../../../../shared/domain/dayWarnings.ts';
import { nameIn } from '../../../../shared/domain/holiday.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';

/** A warning in words: what it is about, and what it says. */
export interface WarningText {
  key: string;
  subject: string;
  rest: string;
}

/** Puts what speaks against a day into words. */
export function useWarningTexts() {
  const { t, language, nameOf } = useTexts();
  const directory = useDirectory();
  const channels = useQuery(api.channels.list.queryOptions()).data ?? [];
  const person = (id: string): string => nameOf(directory.person(id)?.fullName);
  const channel = (id: string): string => nameOf(channels.find((each) => each.id === id)?.name);
  const textOf = (warning: DayWarning): Omit<WarningText, 'key'> => {
    switch (warning.kind) {
      case 'weekend':
        return { subject: t('schedule:warning.weekend'), rest: t('schedule:warning.weekendRest') };
      case 'day-off':
      case 'avoid':
        return {
          subject: t(`schedule:warning.${warning.kind}.${warning.day.country}`),
          rest: nameIn(warning.day.name, language).text,
        };
      case 'year-not-covered':
        return {
          subject: t('schedule:warning.notCovered', { year: warning.year }),
          rest: t(`schedule:warning.notCoveredRest.${warning.country}`),
        };
      case 'blackout':
        return {
          subject: nameOf(warning.blackout.name),
          rest: t(warning.blackout.isForbidden ? 'schedule:warning.forbidden' : 'schedule:warning.blackout'),
        };
      case 'absent':
        return {
          subject: person(warning.personId),
          rest:
            warning.leftOn === null
              ? t(`schedule:warning.absent.${warning.role}`)
              : t('schedule:warning.left', { date: formatDate(warning.leftOn, language) }),
        };
      case 'busy':
        return {
          subject: person(warning.personId),
          rest: t(warning.days === 0 ? 'schedule:warning.busyThatDay' : 'schedule:warning.busyNear', {
            channel: channel(warning.channelId),
            date: formatDate(warning.meeting.plannedOn, language).slice(0, 5),
          }),
        };
      case 'outside-window':
      default: {
        const { side, days, period } = warning;
        return {
          subject: t(`schedule:warning.${side}`, { count: days }),
          rest: t(`schedule:warning.${side}Rest`, {
            date: formatDate(side === 'late' ? period.to : period.from, language).slice(0, 5),
          }),
        };
      }
    }
  };
  return (warnings: readonly DayWarning[]): WarningText[] =>
    warnings.map((warning, index) => ({ key: `${warning.kind} ${index}`, ...textOf(warning) }));
}
