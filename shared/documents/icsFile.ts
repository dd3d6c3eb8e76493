import type { PlainDate } from '../text/plainDate.ts';
import { escapeText, writeIcs, type IcsLine } from './ics.ts';
import type { IcsEvent, IcsModel } from './icsModel.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** Both countries keep UTC+7 all year, so one standard time that never ends tells the whole zone. */
const zoneLines: readonly IcsLine[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', zone],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0700'],
  ['TZOFFSETTO', '+0700'],
  ['TZNAME', '+07'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

function dayValue(date: PlainDate): string {
  return date.replaceAll('-', '');
}

function timeLines({ on, until, hours }: IcsEvent): IcsLine[] {
  if (hours === null) {
    return [
      ['DTSTART;VALUE=DATE', dayValue(on)],
      ['DTEND;VALUE=DATE', dayValue(until)],
    ];
  }
  const at = (time: string): string => `${dayValue(on)}T${time.replace(':', '')}00`;
  return [
    [`DTSTART;TZID=${zone}`, at(hours.from)],
    [`DTEND;TZID=${zone}`, at(hours.to)],
  ];
}

function eventLines(event: IcsEvent, stamp: string): IcsLine[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', event.uid],
    ['DTSTAMP', stamp],
    ['SEQUENCE', String(event.sequence)],
    ['STATUS', event.status],
    ...timeLines(event),
    ['SUMMARY', escapeText(event.summary)],
    ...(event.location === null ? [] : [['LOCATION', escapeText(event.location)] as const]),
    ['DESCRIPTION', escapeText(event.description)],
    ['CATEGORIES', event.categories.map(escapeText).join(',')],
    ['END', 'VEVENT'],
  ];
}

/**
 * The calendar as an iCalendar file (RFC 5545). It is published, not sent for an answer: there is no
 * ORGANIZER, since an office's store knows no address of anybody.
 */
export function renderIcs({ name, madeAt, events }: IcsModel): string {
  const stamp = `${madeAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return writeIcs([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Giao Ban//Giao Ban//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', escapeText(name)],
    ['X-WR-TIMEZONE', zone],
    ...zoneLines,
    ...events.flatMap((event) => eventLines(event, stamp)),
    ['END', 'VCALENDAR'],
  ]);
}
