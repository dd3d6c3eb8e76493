import loHistory from '../../locales/lo/history.json' with { type: 'json' };
import lo from '../../locales/lo/sheets.json' with { type: 'json' };
import viHistory from '../../locales/vi/history.json' with { type: 'json' };
import vi from '../../locales/vi/sheets.json' with { type: 'json' };
import type { Names } from '../domain/bilingual.ts';

/** A tree of texts; a key that is not there is a fault of ours. */
type Tree = string | { [key: string]: Tree };

function textAt(tree: Tree, path: string): string {
  let node: Tree | undefined = tree;
  for (const key of path.split('.')) node = typeof node === 'string' ? undefined : node?.[key];
  if (typeof node !== 'string') throw new RangeError(`no text ${path}`);
  return node;
}

function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A text of the file that offices fill in, in both languages. */
export function templateText(path: string, values: Record<string, string> = {}): Names {
  return { vi: fill(textAt(vi.template, path), values), lo: fill(textAt(lo.template, path), values) };
}

/** The word for a value that is chosen from a list, as the history has it; `yes` and `no` too. */
export function choiceWords(value: string): Names {
  if (value === 'yes' || value === 'no') return templateText(value);
  return { vi: textAt(viHistory.choice, value), lo: textAt(loHistory.choice, value) };
}
