import { expect, test } from 'vitest';
import { exitCodeOf, failureText, HostFailure, hostText } from '../../../electron/engine/hostTexts.ts';
import { StartFailure } from '../../../electron/engine/types.ts';
import en from '../../../locales/en/hosts.json' with { type: 'json' };
import lo from '../../../locales/lo/hosts.json' with { type: 'json' };
import vi from '../../../locales/vi/hosts.json' with { type: 'json' };

const keys = Object.keys(en) as (keyof typeof en)[];

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).toSorted();
}

test('each sentence exists in the three languages with the same places', () => {
  expect(Object.keys(vi).toSorted()).toEqual(keys.toSorted());
  expect(Object.keys(lo).toSorted()).toEqual(keys.toSorted());
  for (const key of keys) {
    expect(placesOf(vi[key]), key).toEqual(placesOf(en[key]));
    expect(placesOf(lo[key]), key).toEqual(placesOf(en[key]));
    expect(lo[key], key).toMatch(/[\u0E80-\u0EFF]/);
    expect(lo[key].normalize('NFC') + vi[key].normalize('NFC'), key).toBe(lo[key] + vi[key]);
  }
});

test('a start failure is told in the language of the user, with what it is about', () => {
  const busy = new StartFailure('DATA_FOLDER_BUSY', 'browser, pid 4711, 2026-11-24T01:00:00.000Z');
  expect(failureText('vi', busy)).toBe(
    'Dữ liệu đang được mở trong một chương trình Giao Ban khác (browser, pid 4711, 2026-11-24T01:00:00.000Z). ' +
      'Hãy đóng chương trình đó trước.',
  );
  expect(exitCodeOf(busy)).toBe(3);
  expect(failureText('en', new HostFailure('portInUse', { port: 4711 }))).toContain(
    'Port 4711 is already in use',
  );
});

test('an error nobody foresaw is a fault of the program', () => {
  expect(exitCodeOf(new Error('boom'))).toBe(1);
  expect(failureText('en', new Error('boom'))).toBe('Giao Ban met an error it does not know: boom');
});

test('a value that was not given stays visible instead of vanishing', () => {
  expect(hostText('en', 'portInUse')).toContain('{{port}}');
});
