import { isLao } from './lao.ts';

/** The two scripts a document sets in different fonts. */
export type Script = 'lao' | 'latin';

export interface ScriptRun {
  script: Script;
  text: string;
}

const NEUTRAL = /^[\s\u200B0-9!-/:-@[-`{-~]$/;

function scriptOf(char: string): Script | 'neutral' {
  if (isLao(char)) return 'lao';
  return NEUTRAL.test(char) ? 'neutral' : 'latin';
}

/**
 * The text cut into runs of one script each, in order; joined they are the text again. An empty text has
 * no run, neighbouring runs differ in script, and a text of neutral characters alone is one Latin run.
 *
 * Lao is U+0E80–0EFF. White space, NBSP, U+200B, ASCII digits and ASCII punctuation are neutral: they
 * join the run before them, at the start the run after. Everything else is Latin, typographic quotes,
 * dashes and the ellipsis among it, because the Phetsarath fonts have no glyph for them.
 */
export function splitScriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let current: ScriptRun | undefined;
  let leading = '';
  for (const char of text) {
    const script = scriptOf(char);
    if (current && (script === 'neutral' || script === current.script)) {
      current.text += char;
    } else if (script === 'neutral') {
      leading += char;
    } else {
      current = { script, text: leading + char };
      leading = '';
      runs.push(current);
    }
  }
  return leading === '' ? runs : [{ script: 'latin', text: leading }];
}
