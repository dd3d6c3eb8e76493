import { expect, test } from 'vitest';
import { allowsNavigation, allowsRequest, webPreferences } from '../../../electron/desktop/policy.ts';

test('a window is isolated, sandboxed and has no Node and no dictionary', () => {
  expect(webPreferences()).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
  expect(webPreferences()).not.toHaveProperty('preload');
});

test.each([
  ['app://giaoban/', true],
  ['app://giaoban/#/channels', true],
  ['app://giaoban.evil/', false],
  ['app://other/', false],
  ['https://giaoban/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['giaoban', false],
])('a window may go to %s: %s', (url, isAllowed) => {
  expect(allowsNavigation(url)).toBe(isAllowed);
});

test.each([
  ['app://giaoban/rpc/meetings/list', true],
  ['blob:app://giaoban/2f1c', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['http://127.0.0.1:8080/', false],
  ['https://redirector.gvt1.com/edgedl/chrome/dict/vi.bdic', false],
  ['ws://localhost/', false],
  ['file:///etc/passwd', false],
])('a request to %s leaves the window: %s', (url, isAllowed) => {
  expect(allowsRequest(url)).toBe(isAllowed);
});
