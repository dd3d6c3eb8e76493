import {
  checkMinutes,
  checkText,
  prepareFacts,
  type PreparedFacts,
} from '../../../../shared/checks/checkMinutes.ts';
import type { CheckedText, CheckFacts, Finding } from '../../../../shared/checks/finding.ts';

/** What is to be checked: the texts as they stand in the fields now, and what they are held against. */
export interface Asked {
  texts: readonly CheckedText[];
  facts: CheckFacts;
}

type Show = (texts: readonly CheckedText[], findings: readonly Finding[]) => void;

export type Checker = ReturnType<typeof createChecker>;

/** How long one piece of the work may hold up the typing. */
const SLICE_MS = 8;
/** How long typing has to pause before its text is checked. */
const QUIET_MS = 300;

function sameText(a: CheckedText | undefined, b: CheckedText): boolean {
  return a !== undefined && a.vi === b.vi && a.lo === b.lo && a.side === b.side && a.kind === b.kind;
}

/** Everything but the terms and phrases, which are too many to be compared and come as one list each. */
function factsKey({ day, persons, decisions }: CheckFacts): string {
  return JSON.stringify([day, persons, decisions]);
}

/**
 * Checks texts in small pieces that let the typing through: only what changed is read again, and the whole is
 * shown when all of it was read.
 */
export function createChecker(show: Show) {
  let known = new Map<string, CheckedText>();
  let facts: { asked: CheckFacts; key: string; prepared: PreparedFacts } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The texts with the objects of the last time where nothing changed: those are not read again. */
  const keep = (texts: readonly CheckedText[]): CheckedText[] => {
    const kept = texts.map((text) => {
      const before = known.get(text.id);
      return before !== undefined && sameText(before, text) ? before : text;
    });
    known = new Map(kept.map((text) => [text.id, text]));
    return kept;
  };

  const prepare = (asked: CheckFacts): PreparedFacts => {
    const key = factsKey(asked);
    const isSame =
      facts?.key === key && facts.asked.terms === asked.terms && facts.asked.phrases === asked.phrases;
    if (facts === undefined || !isSame) {
      facts = { asked, key, prepared: prepareFacts(asked) };
    }
    return facts.prepared;
  };

  const read = (texts: readonly CheckedText[], prepared: PreparedFacts, from: number): void => {
    const until = performance.now() + SLICE_MS;
    let next = from;
    for (const text of texts.slice(from)) {
      if (performance.now() > until) break;
      checkText(text, prepared);
      next += 1;
    }
    timer = setTimeout(() => {
      if (next < texts.length) read(texts, prepared, next);
      else show(texts, checkMinutes(texts, prepared));
    });
  };

  /** What is to be checked is read when it is, not when it is asked for. */
  const begin = (ask: () => Asked, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const asked = ask();
      read(keep(asked.texts), prepare(asked.facts), 0);
    }, delay);
  };

  return {
    /** Somebody is typing: the check waits for a pause. */
    typed: (ask: () => Asked): void => begin(ask, QUIET_MS),
    /** Something else changed. */
    changed: (ask: () => Asked): void => begin(ask, 0),
    stop: (): void => clearTimeout(timer),
  };
}
