import { expect, test } from 'vitest';
import { agendaTimes } from '../../../renderer/features/minutes/agendaTimes.ts';
import { moveTarget, nextSegment, textNumbers } from '../../../renderer/features/minutes/order.ts';
import type { Segment } from '../../../shared/domain/minutes.ts';

const text = {
  rev: 1,
  minutesId: 'm',
  side: 'JOINT',
  kind: 'report',
  carriedFromId: null,
  vi: '',
  lo: '',
  state: 'empty',
  confidence: null,
  reviewedBy: null,
  reviewedAt: null,
  checkedText: null,
} as const;
const segment = (id: string, agendaItemId: string, position: number): Segment => ({
  ...text,
  id,
  agendaItemId,
  position,
});
const item = (id: string, no: number) => ({
  id,
  rev: 1,
  meetingId: 'k',
  no,
  title: { vi: id, lo: '' },
  minutes: 30,
  section: null,
});
const outline = {
  agenda: [item('one', 1), item('two', 2), item('three', 3)],
  segments: [segment('b', 'one', 2048), segment('a', 'one', 1024), segment('c', 'two', 5)],
  decisions: [],
};

test.each([
  ['a', -1, undefined],
  ['a', 1, { agendaItemId: 'one', afterId: 'b' }],
  ['b', -1, { agendaItemId: 'one', afterId: null }],
  ['b', 1, { agendaItemId: 'two', afterId: null }],
  ['c', -1, { agendaItemId: 'one', afterId: 'b' }],
  ['c', 1, { agendaItemId: 'three', afterId: null }],
  ['gone', 1, undefined],
] as const)('segment %s moved by %i goes to %j', (id, step, target) => {
  expect(moveTarget(outline, id, step)).toEqual(target);
});

test('texts are numbered by agenda item, and the next is that of the same item', () => {
  expect([...textNumbers(outline)]).toEqual([
    ['a', '1.1'],
    ['b', '1.2'],
    ['c', '2.1'],
  ]);
  expect(nextSegment(outline, 'a')?.id).toBe('b');
  expect(nextSegment(outline, 'b')).toBeUndefined();
});

test('items follow each other from the hour the meeting begins', () => {
  const times = agendaTimes({ from: '08:30', to: '11:00' }, outline.agenda);
  expect([...(times ?? [])]).toEqual([
    ['one', '08:30'],
    ['two', '09:00'],
    ['three', '09:30'],
  ]);
  expect(agendaTimes(null, outline.agenda)).toBeUndefined();
});
