import { entry } from './base.ts';
import { channels } from './channels.ts';
import { blackouts } from './blackouts.ts';
import { calendar } from './calendar.ts';
import { copies } from './copies.ts';
import { decisions } from './signing/decisions.ts';
import { directory } from './directory.ts';
import { drafts } from './drafts.ts';
import { exchange } from './imports.ts';
import { history } from './history.ts';
import { integrity } from './integrity.ts';
import { meetings } from './meetings.ts';
import { checks } from './minutes/checks.ts';
import { minutes } from './minutes/minutes.ts';
import { office } from './office.ts';
import { plans } from './plans.ts';
import { commitments, memoranda } from './records.ts';
import { events, preferences, sessions } from './sessions.ts';
import { sheets } from './sheets.ts';
import { signing } from './signing/signing.ts';
import { turns } from './turns.ts';
import { users } from './users.ts';
import { vault } from './vault.ts';
import { vocabulary } from './vocabulary.ts';

/** Every operation with the function that carries it out; a missing one is a compile error. */
export const router = entry.router({
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
});
