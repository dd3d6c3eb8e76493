import { expect, test } from 'vitest';
import { checkMinutes, prepareFacts } from '../../../shared/checks/checkMinutes.ts';
import { findingKey, type CheckedText } from '../../../shared/checks/finding.ts';
import { openFindings } from '../../../shared/checks/openFindings.ts';
import type { Dismissal } from '../../../shared/domain/minutesPapers.ts';
import { noFacts, textOf } from './texts.ts';

function found(...texts: CheckedText[]) {
  return checkMinutes(texts, prepareFacts(noFacts));
}

function dismissalOf(finding: string): Dismissal {
  const of = { minutesId: 'm', textId: 't', check: 'length', reason: 'vì', dismissedBy: 'u' };
  return { id: finding, rev: 1, ...of, finding, dismissedAt: '2026-11-24T07:00:00.000Z' };
}

const wrong = textOf('Thu giữ 15.200 viên, 3 vụ.', 'ຍຶດໄດ້ 12.500 ເມັດ, 3 ຄະດີ.', 'a');
const doubled = textOf('Hai bên đã đã gặp nhau.', 'ສອງຝ່າຍໄດ້ພົບກັນ.', 'b');

test('two values in place of each other are one thing to mend', () => {
  const { open, errors } = openFindings(found(wrong), []);
  expect(errors).toBe(1);
  expect(open).toMatchObject([
    {
      check: 'number',
      values: { vi: '15.200 viên', lo: '12.500 ເມັດ' },
      places: [
        { side: 'vi', from: 8, to: 19 },
        { side: 'lo', from: 7, to: 18 },
      ],
    },
  ]);
});

test('errors come before warnings, and a warning that was left stands apart with its reason', () => {
  const all = found(doubled, wrong);
  expect(openFindings(all, []).open.map(({ check }) => check)).toEqual(['number', 'repeated-word']);
  const repeated = all.find(({ check }) => check === 'repeated-word');
  const dismissal = dismissalOf(repeated ? findingKey(repeated) : '');
  const { open, left, errors, warnings } = openFindings(all, [dismissal]);
  expect(open.map(({ check }) => check)).toEqual(['number']);
  expect(left).toEqual([{ finding: repeated, dismissal }]);
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 0 });
});

test('an error stays open whatever was stored for it', () => {
  const all = found(wrong);
  const dismissals = all.map((finding) => dismissalOf(findingKey(finding)));
  expect(openFindings(all, dismissals)).toMatchObject({ errors: 1, left: [] });
});

test('blanks of the last minutes are one error of their text', () => {
  const blank = textOf('Bắt giữ […] vụ, […] đối tượng.', 'ຈັບກຸມ […] ຄະດີ, […] ຄົນ.', 'c');
  const errors = openFindings(found(blank), []).open.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ check: 'blank', values: { times: 4 } }]);
  expect(errors[0]?.places[0]).toEqual({ side: 'vi', from: 8, to: 11 });
});
