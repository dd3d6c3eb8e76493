import { describe, expect, test } from 'vitest';
import type { Blackout } from '../../../shared/domain/blackout.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import { dayIndex, type DayFacts } from '../../../shared/domain/dayIndex.ts';
import { dayWarnings, subjectOf, type DayWarning } from '../../../shared/domain/dayWarnings.ts';
import { addDays } from '../../../shared/domain/calendarDate.ts';
import {
  blackoutOf,
  bookOf,
  calendarDay,
  channelOf,
  delegation,
  meetingOf,
  unitOf,
} from '../../support/planRecords.ts';
import { idOf, persons } from '../../support/sampleRecords.ts';

/** 2026 and 2027 are covered by one day of each country; 2028 by the Vietnamese calendar alone. */
const calendar = [
  calendarDay('VN', '2026-01-01'),
  calendarDay('LA', '2026-01-01'),
  calendarDay('VN', '2027-01-01'),
  calendarDay('LA', '2027-01-01'),
  calendarDay('VN', '2028-01-01'),
];
const delegations = [delegation('VN', 'head-vn', 'int-vn', ['member-vn']), delegation('LA', 'head-la')];
const gate = idOf('cha-lo');
const meeting = meetingOf('KM', 28, '2026-12-16', {
  period: { from: '2026-10-01', to: '2026-12-31' },
  placeId: gate,
  delegations,
});
const book = bookOf(channelOf('KM'), [meeting]);

function warn(date: string, facts: Partial<DayFacts> = {}): DayWarning[] {
  const all = { calendar, blackouts: [], organisations: [], persons: [], books: [book], ...facts };
  return dayWarnings(date, subjectOf(book, meeting), dayIndex(all));
}

const kinds = (warnings: DayWarning[]): string[] => warnings.map(({ kind }) => kind);

test('a good working day has no warning', () => {
  expect(warn('2026-12-16')).toEqual([]);
});

describe('the calendars of both countries', () => {
  const days = [
    calendarDay('LA', '2026-12-02'),
    calendarDay('VN', '2026-12-22', 'avoid'),
    calendarDay('VN', '2026-12-19', 'working'),
  ];
  test.each([
    ['a Saturday', '2026-12-12', ['weekend']],
    ['a Sunday', '2026-12-13', ['weekend']],
    ['a make-up working Saturday of one country', '2026-12-19', []],
    ['a day off of the other country', '2026-12-02', ['day-off']],
    ['a day to avoid', '2026-12-22', ['avoid']],
  ])('%s', (_what, date, expected) => {
    expect(kinds(warn(date, { calendar: [...calendar, ...days] }))).toEqual(expected);
  });

  test('a year that one country does not cover names the country', () => {
    expect(warn('2028-03-15').filter(({ kind }) => kind === 'year-not-covered')).toEqual([
      { kind: 'year-not-covered', year: 2028, country: 'LA' },
    ]);
  });

  test('a make-up working day alone covers no year', () => {
    const warnings = warn('2029-03-15', {
      calendar: [...calendar, calendarDay('LA', '2029-03-17', 'working')],
    });
    expect(kinds(warnings).filter((kind) => kind === 'year-not-covered')).toHaveLength(2);
  });
});

describe('blackouts', () => {
  const flood = (change: Partial<Blackout>): Blackout =>
    blackoutOf('flood', '2026-12-10', '2026-12-20', { kind: 'flood', ...change });

  test.each([
    ['of everybody', {}, [{ kind: 'everybody' }]],
    ['of the channel', { channelIds: [idOf('KM')] }, [{ kind: 'channel' }]],
    ['of another channel', { channelIds: [idOf('SV')] }, null],
    [
      'of a unit of a party',
      { organisationIds: [idOf('KM-la')] },
      [{ kind: 'organisation', id: idOf('KM-la') }],
    ],
    ['of a unit of nobody here', { organisationIds: [idOf('SV-la')] }, null],
    ['of a head', { personIds: [idOf('head-la')] }, [{ kind: 'person', id: idOf('head-la') }]],
    ['of a member', { personIds: [idOf('member-vn')] }, [{ kind: 'person', id: idOf('member-vn') }]],
    ['of somebody else', { personIds: [idOf('stranger')] }, null],
    ['of the place', { placeIds: [gate] }, [{ kind: 'place', id: gate }]],
    ['of another place', { placeIds: [idOf('na-phau')] }, null],
    [
      'of the channel and the place',
      { channelIds: [idOf('KM')], placeIds: [gate] },
      [{ kind: 'channel' }, { kind: 'place', id: gate }],
    ],
  ])('%s', (_what, change, reaches) => {
    const blackout = flood(change);
    const expected = reaches === null ? [] : [{ kind: 'blackout', blackout, reaches }];
    expect(warn('2026-12-16', { blackouts: [blackout] })).toEqual(expected);
    expect(warn('2026-12-21', { blackouts: [blackout] })).toEqual([]);
  });

  test('one of a unit reaches it under its earlier and its later name', () => {
    const organisations = [unitOf('KM-vn', 'merged'), unitOf('merged')];
    for (const key of ['KM-vn', 'merged']) {
      const blackout = flood({ organisationIds: [idOf(key)] });
      expect(kinds(warn('2026-12-16', { blackouts: [blackout], organisations }))).toEqual(['blackout']);
    }
    const renamed = bookOf(
      channelOf('KM', {
        parties: channelOf('KM').parties.map((party) => ({ ...party, organisationIds: [idOf('merged')] })),
      }),
      [meeting],
    );
    const index = dayIndex({
      calendar,
      blackouts: [flood({ organisationIds: [idOf('KM-vn')] })],
      organisations,
      persons: [],
      books: [renamed],
    });
    expect(kinds(dayWarnings('2026-12-16', subjectOf(renamed, meeting), index))).toEqual(['blackout']);
  });
});

describe('who is away', () => {
  test('an absence of a head names the head and no blackout besides', () => {
    const blackout = blackoutOf('leave', '2026-12-14', '2026-12-18', {
      kind: 'absence',
      personIds: [idOf('head-vn'), idOf('stranger')],
    });
    expect(warn('2026-12-16', { blackouts: [blackout] })).toEqual([
      { kind: 'absent', personId: idOf('head-vn'), role: 'head', blackout, leftOn: null },
    ]);
  });

  test('a head who left the service is told from the day after', () => {
    const [someone] = persons;
    if (!someone) throw new Error('the sample has persons');
    const left = { ...someone, id: idOf('head-la'), leftOn: '2026-12-15' };
    expect(warn('2026-12-15', { persons: [left] })).toEqual([]);
    expect(warn('2026-12-16', { persons: [left] })).toEqual([
      { kind: 'absent', personId: left.id, role: 'head', blackout: null, leftOn: '2026-12-15' },
    ]);
  });

  test('a channel without delegations expects its standing ones, else those of its last held meeting', () => {
    const blackout = blackoutOf('leave', '2027-03-01', '2027-03-31', {
      kind: 'absence',
      personIds: [idOf('standing'), idOf('head-vn')],
    });
    const held = { ...meeting, status: 'held', heldOn: '2026-12-16' } as const;
    const next = meetingOf('KM', 29, '2027-03-16');
    const away = (own: ChannelBook): string[] =>
      dayWarnings(
        '2027-03-16',
        subjectOf(own, next),
        dayIndex({ calendar, blackouts: [blackout], organisations: [], persons: [], books: [own] }),
      ).flatMap((warning) => (warning.kind === 'absent' ? warning.personId : []));
    expect(away(bookOf(channelOf('KM'), [held, next]))).toEqual([idOf('head-vn')]);
    const standing = channelOf('KM', { standingDelegations: [delegation('VN', 'standing')] });
    expect(away(bookOf(standing, [held, next]))).toEqual([idOf('standing')]);
  });
});

describe('other meetings of the same people', () => {
  const other = (plannedOn: string, change: Parameters<typeof meetingOf>[3] = {}): ChannelBook => {
    const own = { delegations: [delegation('VN', 'head-vn', 'int-vn', ['head-la'])], ...change };
    return bookOf(channelOf('SV'), [meetingOf('SV', 7, plannedOn, own)]);
  };

  test.each([
    ['2026-12-13', null],
    ['2026-12-14', -2],
    ['2026-12-16', 0],
    ['2026-12-18', 2],
    ['2026-12-19', null],
  ])('one on %s', (plannedOn, days) => {
    const books = [book, other(plannedOn)];
    const expected = ['head-vn', 'int-vn'].map((who) => ({
      kind: 'busy',
      personId: idOf(who),
      role: who === 'head-vn' ? 'head' : 'interpreter',
      channelId: idOf('SV'),
      meeting: books[1]?.meetings[0],
      days,
    }));
    expect(warn('2026-12-16', { books })).toEqual(days === null ? [] : expected);
  });

  test('one that is cancelled, or postponed without a new day, does not count', () => {
    for (const status of ['cancelled', 'postponed'] as const) {
      expect(warn('2026-12-16', { books: [book, other('2026-12-16', { status })] })).toEqual([]);
    }
  });

  test('one that was held on another day than planned counts on the day of the meeting', () => {
    const books = [book, other('2026-11-02', { status: 'held', heldOn: '2026-12-15' })];
    expect(
      warn('2026-12-16', { books }).map((warning) => (warning.kind === 'busy' ? warning.days : null)),
    ).toEqual([-1, -1]);
  });
});

describe('the due window', () => {
  const period = { from: '2026-10-01', to: '2026-12-31' };

  test('a day outside it tells on which side and by how many days', () => {
    expect(warn('2026-09-29')).toEqual([{ kind: 'outside-window', period, side: 'early', days: 2 }]);
    expect(warn('2027-01-05')).toEqual([{ kind: 'outside-window', period, side: 'late', days: 5 }]);
    expect(warn('2026-10-01')).toEqual([]);
    expect(warn('2026-12-31')).toEqual([]);
  });

  test('an extraordinary meeting has none', () => {
    const extra = { ...meeting, kind: 'extraordinary', ordinal: null } as const;
    const index = dayIndex({ calendar, blackouts: [], organisations: [], persons: [], books: [book] });
    expect(dayWarnings('2027-01-05', subjectOf(book, extra), index)).toEqual([]);
  });
});

test('a day of sixty channels with 12 meetings, 1,500 entries and 100 blackouts costs less than 0.1 ms', () => {
  const books = Array.from({ length: 60 }, (_, channel) => {
    const code = `C${channel}`;
    const own = Array.from({ length: 12 }, (_unused, month) =>
      meetingOf(code, month + 1, addDays('2027-01-04', month * 30 + (channel % 5)), {
        delegations: [
          delegation('VN', `h${channel % 9}`, `i${channel % 7}`, ['m1', 'm2']),
          delegation('LA', `l${channel}`),
        ],
      }),
    );
    return bookOf(channelOf(code), own);
  });
  const entries = Array.from({ length: 1500 }, (_, i) => calendarDay('VN', addDays('2024-01-01', i)));
  const blackouts = Array.from({ length: 100 }, (_, i) =>
    blackoutOf(`b${i}`, '2027-01-01', '2027-12-31', {
      everyYear: i % 2 === 0,
      organisationIds: [idOf(`C${i}-vn`)],
    }),
  );
  const organisations = Array.from({ length: 120 }, (_, i) => unitOf(`C${i}-vn`));
  const index = dayIndex({ calendar: entries, blackouts, organisations, persons, books });
  const subjects = books.flatMap((own) => own.meetings.slice(0, 1).map((one) => subjectOf(own, one)));
  const ask = (): number =>
    subjects.reduce(
      (sum, subject, i) => sum + dayWarnings(addDays('2027-01-01', i * 6), subject, index).length,
      0,
    );
  expect(ask()).toBeGreaterThan(0);
  const rounds = Array.from({ length: 20 }, () => {
    const start = performance.now();
    ask();
    return (performance.now() - start) / subjects.length;
  });
  expect(Math.min(...rounds)).toBeLessThan(0.1);
});
