/** What the double tells the test that started it. */
export type Record =
  | { kind: 'loaded'; origin: string }
  | { kind: 'error-box'; title: string; content: string }
  | { kind: 'exit'; code: number }
  | { kind: 'answer'; id: number; answer: unknown };

export function record(entry: Record): void {
  process.send?.(entry);
}
