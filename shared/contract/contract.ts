import { blackouts } from './blackouts.ts';
import { calendar } from './calendar.ts';
import { channels } from './channels.ts';
import { checks } from './checks.ts';
import { commitments } from './commitments.ts';
import { copies } from './copies.ts';
import { decisions } from './decisions.ts';
import { directory } from './directory.ts';
import { drafts } from './drafts.ts';
import { events } from './events.ts';
import { exchange } from './exchange.ts';
import { history } from './history.ts';
import { integrity } from './integrity.ts';
import { meetings } from './meetings.ts';
import { memoranda } from './memoranda.ts';
import { minutes } from './minutes.ts';
import { office } from './office.ts';
import { plans } from './plans.ts';
import { preferences } from './preferences.ts';
import { sessions } from './sessions.ts';
import { sheets } from './sheets.ts';
import { signing } from './signing.ts';
import { turns } from './turns.ts';
import { users } from './users.ts';
import { vault } from './vault.ts';
import { vocabulary } from './vocabulary.ts';

/** Every operation of the program, by area. */
export const contract = {
  sessions,
  vault,
  users,
  office,
  drafts,
  copies,
  preferences,
  events,
  directory,
  channels,
  meetings,
  minutes,
  checks,
  decisions,
  signing,
  turns,
  plans,
  memoranda,
  commitments,
  vocabulary,
  calendar,
  blackouts,
  exchange,
  sheets,
  history,
  integrity,
};
export type Contract = typeof contract;
