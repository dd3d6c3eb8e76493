import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  missingForCommitment,
  nextCommitmentCode,
  scheduleOf,
  updatedSchedule,
  usualOutcome,
} from '../../../shared/domain/decisionOutcome.ts';
import { idOf } from '../../support/sampleRecords.ts';

const ready = {
  id: idOf('decision'),
  leadOrganisationId: idOf('unit'),
  ownerPersonId: idOf('person'),
  dueOn: '2026-12-31',
  standing: false,
  commitmentIds: [] as string[],
};

test('a commitment of minutes is due on the day of its decision, or goes on', () => {
  expect(scheduleOf(ready)).toEqual({ kind: 'once', dueOn: '2026-12-31' });
  expect(scheduleOf({ dueOn: null, standing: true })).toEqual({ kind: 'continuous' });
  expect(scheduleOf({ dueOn: null, standing: false })).toBeNull();
});

test('what a decision lacks is named', () => {
  expect(missingForCommitment(ready)).toEqual([]);
  expect(
    missingForCommitment({ leadOrganisationId: null, ownerPersonId: null, dueOn: null, standing: false }),
  ).toEqual(['lead', 'owner', 'deadline']);
});

test('a decision is taken for what it names, else for a promise, else for none', () => {
  const { id } = ready;
  const named = { ...ready, commitmentIds: [idOf('KM-12')] };
  expect(usualOutcome(named)).toEqual({ act: 'update', decisionId: id, commitmentId: idOf('KM-12') });
  expect(usualOutcome(ready)).toEqual({ act: 'new', decisionId: id });
  expect(usualOutcome({ ...ready, ownerPersonId: null })).toEqual({ act: 'none', decisionId: id });
});

test('a new day moves what is due once, and nothing else', () => {
  expect(updatedSchedule({ kind: 'once', dueOn: '2026-03-31' }, ready)).toEqual({
    kind: 'once',
    dueOn: '2026-12-31',
  });
  expect(updatedSchedule({ kind: 'once', dueOn: '2026-03-31' }, { dueOn: null })).toEqual({
    kind: 'once',
    dueOn: '2026-03-31',
  });
  expect(updatedSchedule({ kind: 'recurring', everyMonths: 3 }, ready)).toEqual({
    kind: 'recurring',
    everyMonths: 3,
  });
});

test.each([
  ['KM', [], 'KM-01'],
  ['KM', ['KM-01', 'KM-12', 'KM-03'], 'KM-13'],
  ['KM', ['KM-9', 'SV-40', 'KMX-50', 'KM-A7'], 'KM-10'],
  ['3B', ['3B-99'], '3B-100'],
])('after the codes of %s %j comes %s', (channel, codes, expected) => {
  expect(nextCommitmentCode(channel, codes)).toBe(expected);
});

test('a code is never given twice, in whatever order they were given', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 })), fc.nat(30), (numbers, more) => {
      const codes = numbers.map((number) => `KM-${String(number).padStart(2, '0')}`);
      for (let given = 0; given < more; given += 1) {
        const code = nextCommitmentCode('KM', codes);
        expect(codes).not.toContain(code);
        codes.unshift(code);
      }
    }),
  );
});
