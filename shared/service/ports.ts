import type { Preferences } from '../contract/preferences.ts';
import type { Topic } from '../contract/operation.ts';
import type { PlanningEvent } from '../contract/plans.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Id, Timestamp } from '../domain/record.ts';
import type { ChannelBook } from '../domain/yearPlan.ts';
import type { CalendarDay } from '../domain/holiday.ts';
import type { MinutesSource } from '../documents/minutesModel.ts';
import type { PlanSource } from '../documents/planModel.ts';

/** What a planner is given; it reads nothing by itself. */
export interface PlanningTask {
  year: number;
  books: ChannelBook[];
  calendar: CalendarDay[];
  today: PlainDate;
}

/** What the services need of the machine they run on; the engine provides it, tests may replace it. */
export interface Ports {
  now: () => Timestamp;
  today: () => PlainDate;
  newId: () => Id;
  hash: (value: string) => string;
  /** Whether this is the user's password. */
  checkPassword: (userName: string, password: string) => boolean;
  preferences: { read: () => Preferences; write: (preferences: Preferences) => void };
  /** Tells every window which topics changed. */
  announce: (topics: readonly Topic[]) => void;
  listen: (signal: AbortSignal | undefined) => AsyncIterableIterator<{ topics: Topic[] }>;
  /** Plans in a worker that ends when the iterator is returned. */
  plan: (task: PlanningTask) => AsyncIterableIterator<PlanningEvent>;
  renderMinutes: (source: MinutesSource) => Promise<Uint8Array>;
  renderPlan: (source: PlanSource) => Promise<Uint8Array>;
  /** Keeps a file encrypted under the hash of its content, and returns the hash. */
  keepFile: (content: Uint8Array) => Promise<string>;
  demo: boolean;
}
