import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitScriptRuns } from '../../../shared/text/scriptRuns.ts';
import { mixedText } from './mixedText.ts';

describe('neutral characters', () => {
  test('join the run before them', () => {
    expect(splitScriptRuns('ດ່ານຊາຍແດນ 12/2026: Cha Lo (QT), ນາພ້າວ')).toEqual([
      { script: 'lao', text: 'ດ່ານຊາຍແດນ 12/2026: ' },
      { script: 'latin', text: 'Cha Lo (QT), ' },
      { script: 'lao', text: 'ນາພ້າວ' },
    ]);
  });

  test('at the start join the run after them', () => {
    expect(splitScriptRuns('1. (ຄະນະຜູ້ແທນ)')).toEqual([{ script: 'lao', text: '1. (ຄະນະຜູ້ແທນ)' }]);
    expect(splitScriptRuns('1. Đoàn đại biểu')).toEqual([{ script: 'latin', text: '1. Đoàn đại biểu' }]);
  });

  test('NBSP, U+200B and line ends are among them', () => {
    expect(splitScriptRuns('ຄະນະ\u00A0ຜູ້\u200Bແທນ\nແຂວງ')).toEqual([
      { script: 'lao', text: 'ຄະນະ\u00A0ຜູ້\u200Bແທນ\nແຂວງ' },
    ]);
  });

  test('alone are one Latin run', () => {
    expect(splitScriptRuns('04/12/2026')).toEqual([{ script: 'latin', text: '04/12/2026' }]);
  });
});

test('Lao digits are Lao', () => {
  expect(splitScriptRuns('Kỳ ໒໘')).toEqual([
    { script: 'latin', text: 'Kỳ ' },
    { script: 'lao', text: '໒໘' },
  ]);
});

test('typographic quotes, dashes and the ellipsis are Latin, because the Lao font has none', () => {
  expect(splitScriptRuns('ລາວ – ຫວຽດນາມ “ສັນຕິພາບ”…')).toEqual([
    { script: 'lao', text: 'ລາວ ' },
    { script: 'latin', text: '– ' },
    { script: 'lao', text: 'ຫວຽດນາມ ' },
    { script: 'latin', text: '“' },
    { script: 'lao', text: 'ສັນຕິພາບ' },
    { script: 'latin', text: '”…' },
  ]);
});

test('an empty text has no run', () => {
  expect(splitScriptRuns('')).toEqual([]);
});

describe('whatever the text', () => {
  test('the runs joined are the text', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(
          splitScriptRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('no run is empty, and neighbouring runs differ', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const runs = splitScriptRuns(text);
        expect(runs.filter((run) => run.text === '')).toEqual([]);
        expect(runs.filter((run, i) => run.script === runs[i - 1]?.script)).toEqual([]);
      }),
    );
  });

  test('no Lao letter is in a Latin run and no Latin letter in a Lao one', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        for (const run of splitScriptRuns(text)) {
          expect(run.text).not.toMatch(run.script === 'latin' ? /[\u0E80-\u0EFF]/ : /[A-Za-zđĐ“”–…]/);
        }
      }),
    );
  });
});
