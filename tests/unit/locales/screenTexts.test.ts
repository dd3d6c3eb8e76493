import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { resources } from '../../../locales/index.ts';
import documents from '../../../locales/lo/documents.json' with { type: 'json' };
import hosts from '../../../locales/lo/hosts.json' with { type: 'json' };
import review from '../../../locales/lo/review.json' with { type: 'json' };
import { findLaoFaults, hasLao } from '../../../shared/text/lao.ts';

interface Entry {
  source: string;
  confidence: string;
  reviewedBy: string | null;
  hash: string;
}

/** Each text with its key, such as `meetings:plan.stop`. */
function textsOf(tree: object): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: object, path: string): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      const at = path.includes(':') ? `${path}.${key}` : `${path}:${key}`;
      if (typeof value === 'string') texts.set(at, value);
      else if (typeof value === 'object' && value !== null) walk(value, at);
    }
  };
  for (const [namespace, node] of Object.entries(tree) as [string, object][]) walk(node, namespace);
  return texts;
}

function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function keysOf(texts: Map<string, string>): string[] {
  return [...new Set([...texts.keys()].map(withoutPlural))].toSorted();
}

function variablesOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name))].toSorted();
}

const vi = textsOf(resources.vi);
const lo = textsOf(resources.lo);
const en = textsOf(resources.en);
/** What the Lao reader is given: the screens, the documents and the sentences of the hosts. */
const reviewed = textsOf({ ...resources.lo, documents, hosts });
const entries = new Map(Object.entries(review as Record<string, Entry>));

/** Names that stand in their own script in every language. */
const ownScript = new Set(['app:languages.vi', 'app:languages.en', 'meetings:agreed', 'errors:TURN_REFUSED']);

test('there are texts to look at', () => {
  expect(en.size).toBeGreaterThan(150);
});

describe.each([
  ['Vietnamese', vi],
  ['Lao', lo],
])('%s screen texts', (_name, texts) => {
  test('have the keys of English', () => {
    expect(keysOf(texts)).toEqual(keysOf(en));
  });

  test('have the variables of English', () => {
    const wrong = [...texts].filter(
      ([key, text]) => variablesOf(text).join() !== variablesOf(en.get(key) ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['Vietnamese', vi],
  ['Lao', lo],
  ['English', en],
])('no %s text is empty or outside NFC', (_name, texts) => {
  expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
});

test('Lao texts hold Lao, spelt without faults', () => {
  const wrong = [...lo].filter(
    ([key, text]) => !ownScript.has(key) && (!hasLao(text) || findLaoFaults(text).length > 0),
  );
  expect(wrong).toEqual([]);
});

test('every Lao text stands in the review list, and nothing else does', () => {
  const expected = [...reviewed].filter(([, text]) => hasLao(text)).map(([key]) => key);
  expect([...entries.keys()].toSorted()).toEqual(expected.toSorted());
});

test('a Lao text that changed since its entry was written is found by its hash', () => {
  const changed = [...entries].filter(
    ([key, { hash }]) =>
      createHash('sha256')
        .update(reviewed.get(key) ?? '')
        .digest('hex')
        .slice(0, 16) !== hash,
  );
  expect(changed).toEqual([]);
});

test('an entry names its source and how sure it is', () => {
  const wrong = [...entries].filter(
    ([, { source, confidence }]) => source === '' || !['high', 'medium', 'low'].includes(confidence),
  );
  expect(wrong).toEqual([]);
});
