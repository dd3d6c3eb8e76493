import { describe, expect, test } from 'vitest';
import { readChangeLog, type Entry } from '../../../shared/domain/changeLog.ts';
import { planUndo, type UndoPlan } from '../../../shared/domain/undo.ts';
import { isSealed, sealsOf } from '../../../shared/domain/undoSeal.ts';
import { collapseVersions, withFittingState } from '../../../shared/domain/undoText.ts';
import { entriesOf, numberedId as id, undoing } from '../../support/undoHistory.ts';

const nothingKept = (): boolean => false;

function plan(entries: Entry[], ...deeds: number[]): UndoPlan {
  const answer = planUndo(readChangeLog(entries), deeds.map(id), nothingKept);
  if (!answer) throw new Error('nothing can be planned');
  return answer;
}

function values({ records }: UndoPlan): Record<string, string | null> {
  return Object.fromEntries(
    records.flatMap((record) => [...record.values].map(([field, value]) => [field, value])),
  );
}

/** Meeting 900 is planned by deed 1 and moved twice; deed 4 gives it a place. */
const moved = entriesOf({
  1: {
    operation: 'plans.accept',
    writes: [
      ['meeting', 900, 'plannedOn', null, '2026-12-02'],
      ['meeting', 900, 'status', null, 'planned'],
    ],
  },
  2: { writes: [['meeting', 900, 'plannedOn', '2026-12-02', '2026-12-09']] },
  3: { writes: [['meeting', 900, 'plannedOn', '2026-12-09', '2026-12-16']] },
  4: { writes: [['meeting', 900, 'placeId', null, id(800)]] },
});

describe('taking back one change', () => {
  test('the last one brings back what stood before it', () => {
    const answer = plan(moved, 3);
    expect(values(answer)).toEqual({ plannedOn: '2026-12-09' });
    expect(answer).toMatchObject({ deedIds: [id(3)], required: [], free: [] });
  });

  test('an earlier one leaves the later value and names the deed that wrote it', () => {
    const answer = plan(moved, 2);
    expect(values(answer)).toEqual({ plannedOn: '2026-12-16' });
    expect(answer.free).toEqual([id(3)]);
  });

  test('with the later one along, what stood before both comes back', () => {
    expect(values(plan(moved, 2, 3))).toEqual({ plannedOn: '2026-12-02' });
  });

  test('an insertion takes along whatever touched the record', () => {
    const answer = plan(moved, 1);
    expect(answer.required).toEqual([id(2), id(3), id(4)]);
    expect(answer.records).toMatchObject([{ recordId: id(900), act: 'remove' }]);
  });

  test('a removal brings the record back with its last values', () => {
    const removed = [
      ...moved,
      ...entriesOf({ 5: { writes: [['meeting', 900, 'deletedAt', null, '2026-11-24T07:00:00.000Z']] } }).map(
        (entry) => ({ ...entry, seq: 9 }),
      ),
    ];
    expect(plan(removed, 5).records).toEqual([
      {
        entity: 'meeting',
        recordId: id(900),
        act: 'restore',
        values: new Map([
          ['plannedOn', '2026-12-16'],
          ['status', 'planned'],
          ['placeId', id(800)],
        ]),
      },
    ]);
  });
});

describe('what depends on a deed', () => {
  test('a record that refers to an inserted one goes with it, and what was built on that too', () => {
    const entries = entriesOf({
      1: { writes: [['person', 700, 'fullName', null, '{"vi":"Lê Giả Định","lo":""}']] },
      2: { writes: [['decision', 600, 'ownerPersonId', null, id(700)]] },
      3: { writes: [['decision', 600, 'vi', null, 'Hai bên thống nhất.']] },
      4: { writes: [['meeting', 900, 'delegations', '[]', `[{"headId":"${id(700)}"}]`]] },
      5: { writes: [['meeting', 900, 'status', 'planned', 'held']] },
    });
    expect(plan(entries, 1).required).toEqual([id(2), id(4), id(3)]);
  });

  test('a deed that is out of force already is no dependent', () => {
    const entries = entriesOf({
      1: { writes: [['place', 800, 'name', '{"vi":"Na Phàu","lo":""}', '{"vi":"Na Phao","lo":""}']] },
      2: { writes: [['place', 800, 'name', '{"vi":"Na Phao","lo":""}', '{"vi":"Nà Phàu","lo":""}']] },
      3: {
        operation: 'history.undo',
        writes: [
          ['place', 800, 'name', '{"vi":"Nà Phàu","lo":""}', '{"vi":"Na Phao","lo":""}'],
          undoing(1000, 2),
        ],
      },
    });
    const answer = plan(entries, 1);
    expect(answer.free).toEqual([]);
    expect(values(answer)).toEqual({ name: '{"vi":"Na Phàu","lo":""}' });
  });

  test('putting a record’s change back in force first puts back the record', () => {
    const entries = entriesOf({
      1: { writes: [['term', 500, 'vi', null, 'đường dây nóng']] },
      2: { writes: [['term', 500, 'note', '', 'số điện thoại trực']] },
      3: {
        operation: 'history.undo',
        writes: [['term', 500, 'note', 'số điện thoại trực', ''], undoing(1000, 2)],
      },
      4: {
        operation: 'history.undo',
        writes: [['term', 500, 'deletedAt', null, '2026-11-24T07:00:00.000Z'], undoing(1001, 1)],
      },
    });
    const answer = plan(entries, 3);
    expect(answer.required).toEqual([id(4)]);
    expect(answer.records.find(({ recordId }) => recordId === id(500))).toEqual({
      entity: 'term',
      recordId: id(500),
      act: 'restore',
      values: new Map([
        ['vi', 'đường dây nóng'],
        ['note', 'số điện thoại trực'],
      ]),
    });
  });

  test('a field that is never taken back is left alone, and a kept record as a whole', () => {
    const entries = entriesOf({
      1: {
        writes: [
          ['numberSeries', 400, 'last', '3', '4'],
          ['minutes', 300, 'number', null, '04/BB-QT-KM'],
        ],
      },
    });
    const answer = planUndo(readChangeLog(entries), [id(1)], ({ entity }) => entity === 'numberSeries');
    expect(answer?.records.map(({ entity }) => entity)).toEqual(['minutes']);
  });
});

describe('what is on paper', () => {
  const drafted = {
    1: {
      operation: 'minutes.begin',
      writes: [
        ['minutes', 300, 'meetingId', null, id(900)],
        ['minutes', 300, 'status', null, 'drafting'],
        ['segment', 200, 'minutesId', null, id(300)],
      ],
    },
    2: { writes: [['segment', 200, 'vi', '', 'Hai bên tuần tra.']] },
  } satisfies Parameters<typeof entriesOf>[0];
  const printed = {
    ...drafted,
    3: {
      operation: 'minutes.prepareForSignature',
      writes: [['minutes', 300, 'status', 'agreed', 'printed-for-signature']],
    },
    4: { writes: [['meeting', 900, 'status', 'minutes-signed', 'closed']] },
    5: { writes: [['place', 800, 'name', '{"vi":"Cha Lo","lo":""}', '{"vi":"Chalo","lo":""}']] },
  } satisfies Parameters<typeof entriesOf>[0];

  function sealed(deeds: Parameters<typeof entriesOf>[0], deed: number): boolean {
    const log = readChangeLog(entriesOf(deeds));
    const found = log.deeds.get(id(deed));
    if (!found) throw new Error('no such deed');
    return isSealed(log, found, sealsOf(log));
  }

  test.each([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [5, false],
  ])('deed %i is sealed: %s', (deed, expected) => {
    expect(sealed(printed, deed)).toBe(expected);
  });

  test('drafts are not', () => {
    expect(sealed(drafted, 2)).toBe(false);
  });

  test('minutes that came in as signed may be taken out again with the whole import', () => {
    const imported = {
      1: {
        operation: 'exchange.importOffice',
        writes: [
          ['minutes', 300, 'meetingId', null, id(900)],
          ['minutes', 300, 'status', null, 'signed'],
        ],
      },
    } satisfies Parameters<typeof entriesOf>[0];
    expect(sealed(imported, 1)).toBe(false);
  });
});

describe('the state of a text that goes back', () => {
  const entries = entriesOf({
    1: {
      writes: [
        ['segment', 200, 'vi', null, 'Hai bên trao đổi 26 tin.'],
        ['segment', 200, 'lo', null, 'ສອງຝ່າຍແລກປ່ຽນ 26 ຂ່າວ.'],
        ['segment', 200, 'state', null, 'translated'],
      ],
    },
    2: { writes: [['segment', 200, 'vi', 'Hai bên trao đổi 26 tin.', 'Hai bên trao đổi 28 tin.']] },
    3: { writes: [['segment', 200, 'state', 'translated', 'checked']] },
  });
  const log = readChangeLog(entries);
  const reviewed = { confidence: null, reviewedBy: id(1), reviewedAt: '2026-11-24T07:00:00.000Z' };
  const lo = 'ສອງຝ່າຍແລກປ່ຽນ 26 ຂ່າວ.';

  test('behind its check asks for a new one', () => {
    const text = { vi: 'Hai bên trao đổi 26 tin.', lo, state: 'checked', ...reviewed } as const;
    expect(withFittingState(log, id(200), text, new Set([id(1), id(3)]))).toMatchObject({
      state: 'needs-recheck',
      reviewedBy: null,
      reviewedAt: null,
    });
  });

  test('to the words that were checked stays checked', () => {
    const text = { vi: 'Hai bên trao đổi 28 tin.', lo, state: 'checked', ...reviewed } as const;
    expect(withFittingState(log, id(200), text, new Set([id(1), id(2), id(3)]))).toEqual(text);
  });

  test('to one side only is a draft', () => {
    const text = { vi: 'Hai bên trao đổi 26 tin.', lo: '', state: 'translated', ...reviewed } as const;
    expect(withFittingState(log, id(200), text, new Set([id(1)])).state).toBe('drafted');
  });
});

describe('the way back through a text', () => {
  test.each([
    [
      ['', 'Hai bên', 'Hai bên thống nhất'],
      ['', 'Hai bên', 'Hai bên thống nhất'],
    ],
    [
      ['', 'Hai bên', 'Hai bên thống nhất', 'Hai bên'],
      ['', 'Hai bên'],
    ],
    [['', 'Hai bên', ''], ['']],
    [
      ['', 'a', 'b', 'a', '', 'c'],
      ['', 'c'],
    ],
    [[''], ['']],
  ])('%j leads through %j', (written, expected) => {
    const changes = written.map((after, i) => ({ before: i === 0 ? null : (written[i - 1] ?? null), after }));
    expect(collapseVersions(changes)).toEqual(expected);
  });

  test('a text that never changed has one version', () => {
    expect(collapseVersions([])).toEqual(['']);
  });
});
