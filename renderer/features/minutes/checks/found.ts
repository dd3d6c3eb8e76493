import { useSyncExternalStore } from 'react';
import type { CheckedText, Finding } from '../../../../shared/checks/finding.ts';
import { openFindings, type OpenFindings } from '../../../../shared/checks/openFindings.ts';
import type { Dismissal } from '../../../../shared/domain/minutesPapers.ts';

/** What was found in one text, and the text it was found in: its places fit no other. */
export interface FoundIn {
  text: CheckedText;
  findings: readonly Finding[];
}

export interface Found extends OpenFindings {
  /** False until everything was read for the first time. */
  isKnown: boolean;
  byText: ReadonlyMap<string, FoundIn>;
}

const nothing: Found = { open: [], left: [], errors: 0, warnings: 0, isKnown: false, byText: new Map() };

let texts: readonly CheckedText[] = [];
let findings: readonly Finding[] | null = null;
let dismissals: readonly Dismissal[] = [];
let found = nothing;
let shownId = '';
const watchers = new Set<() => void>();

/** The same object where nothing about a text changed, so that its row is not drawn again. */
function settled(before: FoundIn | undefined, now: FoundIn): FoundIn {
  const isSame =
    before?.text === now.text && JSON.stringify(before.findings) === JSON.stringify(now.findings);
  return isSame ? before : now;
}

function publish(): void {
  if (findings === null) found = nothing;
  else {
    const sorted = openFindings(findings, dismissals);
    const own = new Map<string, Finding[]>();
    for (const finding of sorted.open) own.set(finding.textId, [...(own.get(finding.textId) ?? []), finding]);
    const byText = new Map<string, FoundIn>();
    for (const text of texts) {
      const inText = own.get(text.id);
      if (inText) byText.set(text.id, settled(found.byText.get(text.id), { text, findings: inText }));
    }
    found = { ...sorted, isKnown: true, byText };
  }
  for (const watcher of watchers) watcher();
}

export function showFindings(checked: readonly CheckedText[], all: readonly Finding[]): void {
  texts = checked;
  findings = all;
  publish();
}

export function showDismissals(all: readonly Dismissal[]): void {
  dismissals = all;
  publish();
}

/** Where other minutes are shown than before, nothing is known of them yet. */
export function showMinutes(minutesId: string): void {
  if (shownId === minutesId) return;
  shownId = minutesId;
  texts = [];
  findings = null;
  dismissals = [];
  publish();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** All that was found, errors first. */
export function currentFound(): Found {
  return found;
}

export function useFound(): Found {
  return useSyncExternalStore(watch, currentFound);
}

/** How many errors are left; what is drawn for it is drawn again only for another count. */
export function useErrorCount(): number {
  return useSyncExternalStore(watch, () => found.errors);
}

/** What was found in one text; undefined where nothing was. */
export function useFoundIn(textId: string): FoundIn | undefined {
  return useSyncExternalStore(watch, () => found.byText.get(textId));
}
