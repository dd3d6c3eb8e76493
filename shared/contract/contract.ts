import { calendar } from './calendar.ts';
import { channels } from './channels.ts';
import { commitments } from './commitments.ts';
import { directory } from './directory.ts';
import { events } from './events.ts';
import { exchange } from './exchange.ts';
import { history } from './history.ts';
import { meetings } from './meetings.ts';
import { memoranda } from './memoranda.ts';
import { minutes } from './minutes.ts';
import { plans } from './plans.ts';
import { preferences } from './preferences.ts';
import { sessions } from './sessions.ts';
import { vocabulary } from './vocabulary.ts';

/** Every operation of the program, by area. */
export const contract = {
  sessions,
  preferences,
  events,
  directory,
  channels,
  meetings,
  minutes,
  plans,
  memoranda,
  commitments,
  vocabulary,
  calendar,
  exchange,
  history,
};
export type Contract = typeof contract;
