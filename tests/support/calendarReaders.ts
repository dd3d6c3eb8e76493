import ICAL from 'ical.js';
import { sync, type ParameterValue, type VEvent } from 'node-ical';

/** What a reader knows of an entry, told alike by two parsers that share no code. */
export interface ReadEntry {
  uid: string;
  stamp: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  description: string;
  categories: string[];
  /** `2026-03-18` for whole days, `2026-03-18T01:00:00.000Z` otherwise. */
  start: string;
  end: string;
}

export interface ReadCalendar {
  name: string;
  method: string;
  entries: ReadEntry[];
}

function byIcalJsTime(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
}

/** As ical.js (of Thunderbird) reads it. */
export function readByIcalJs(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const textOf = (part: ICAL.Component, name: string): string =>
    String(part.getFirstPropertyValue(name) ?? '');
  const entries = calendar.getAllSubcomponents('vevent').map((part) => {
    const { uid, sequence, summary, location, description, startDate, endDate } = new ICAL.Event(part);
    return {
      uid,
      sequence,
      summary,
      location: location ?? '',
      description,
      stamp: (part.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().toISOString(),
      status: textOf(part, 'status'),
      categories: (part.getFirstProperty('categories')?.getValues() ?? []) as string[],
      start: byIcalJsTime(startDate),
      end: byIcalJsTime(endDate),
    };
  });
  return { name: textOf(calendar, 'x-wr-calname'), method: textOf(calendar, 'method'), entries };
}

function plain(value: ParameterValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : value.val;
}

/** As node-ical reads it. */
export function readByNodeIcal(text: string): ReadCalendar {
  const { vcalendar, ...parts } = sync.parseICS(text);
  const entries = Object.values(parts)
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .map((part) => {
      const at = (time: Date | undefined): string => {
        const iso = time?.toISOString() ?? '';
        return part.datetype === 'date' ? iso.slice(0, 10) : iso;
      };
      return {
        uid: part.uid,
        stamp: part.dtstamp.toISOString(),
        sequence: Number(part.sequence),
        status: String(part.status),
        summary: plain(part.summary),
        location: plain(part.location),
        description: plain(part.description),
        categories: part.categories ?? [],
        start: at(part.start),
        end: at(part.end),
      };
    });
  const calendar = vcalendar as unknown as Record<string, string> | undefined;
  return { name: calendar?.['WR-CALNAME'] ?? '', method: calendar?.['method'] ?? '', entries };
}
