import { expect, test } from 'vitest';
import { windowLabel } from '../../../renderer/features/schedule/channels/windowLabel.ts';

test.each([
  ['2027-01-01', '2027-03-31', 'vi', 'quý I/2027'],
  ['2027-10-01', '2027-12-31', 'lo', 'ໄຕມາດ IV/2027'],
  ['2027-03-01', '2027-06-30', 'vi', '03–06/2027'],
  ['2027-02-01', '2027-04-30', 'en', '02–04/2027'],
  ['2027-11-01', '2028-02-29', 'vi', '11/2027–02/2028'],
  ['2027-05-01', '2027-05-31', 'vi', '05/2027'],
] as const)('the window from %s to %s reads in %s %s', (from, to, language, label) => {
  expect(windowLabel({ from, to }, language)).toBe(label);
});
