import { mostParties } from '../../documents/sheetColumns.ts';
import { ChannelBusiness, type Channel } from '../../domain/channel.ts';
import { OrganisationLevel } from '../../domain/organisation.ts';
import { endedBefore } from '../../domain/organisationChecks.ts';
import type { Party } from '../../domain/party.ts';
import type { LastHeld } from '../../domain/presentState.ts';
import type { Id } from '../../domain/record.ts';
import type { RotationRule } from '../../domain/rotation.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import { organisationsIn, recordOf, type Draft, type Known } from './draft.ts';
import { Finder } from './finder.ts';
import { draftParties, partyIn } from './parties.ts';
import type { SheetRow } from './row.ts';
import type { Unit } from './units.ts';

/** A channel of the file, whose rule waits for the meetings of the file to say where it begins. */
export interface DraftedChannel {
  id: Id;
  code: string;
  parties: readonly Party[];
  /** The last meeting before the file: it stands for all that was held. */
  last: Omit<LastHeld, 'period'> | null;
  rule: (Omit<RotationRule, 'rev' | 'fromOrdinal' | 'windowsFrom'> & { windowsFrom: PlainDate }) | null;
}

function lastHeldOf(row: SheetRow, parties: readonly Party[], today: PlainDate): DraftedChannel['last'] {
  const ordinal = row.count('lastOrdinal', 9999);
  const hostText = row.text('lastHost');
  const heldOn = row.date('lastDate');
  const host = hostText === null ? undefined : partyIn(row, 'lastHost', hostText, parties, 'unknown-party');
  if (heldOn !== null && heldOn > today) row.refuse('lastDate', 'day-in-future');
  const cells = [ordinal, hostText, heldOn];
  if (cells.some((cell) => cell !== null) && cells.includes(null)) {
    row.refuse('lastOrdinal', 'last-incomplete');
    return null;
  }
  if (ordinal === null || heldOn === null || host === undefined) return null;
  return { ordinal, hostPartyId: host, heldOn };
}

function ruleOf(
  row: SheetRow,
  channelId: Id,
  parties: readonly Party[],
  known: Known,
): DraftedChannel['rule'] {
  const items = row.list('cycle');
  const cycle = items.flatMap((item) => partyIn(row, 'cycle', item, parties, 'unknown-party') ?? []);
  const everyMonths = row.count('everyMonths', 120);
  const postponedPolicy = row.choice('postponed', ['hold-turn', 'pass-turn']);
  const cancelledPolicy = row.choice('cancelled', ['hold-turn', 'consume-turn']);
  const counts = row.choice('extraordinaryCounts', ['yes', 'no']);
  const agreedIn = row.text('agreedIn');
  const agreedOn = row.date('agreedOn');
  const windowsFrom = row.date('windowsFrom');
  if (agreedOn !== null && agreedOn > known.today) row.refuse('agreedOn', 'day-in-future');
  if (
    cycle.length < Math.max(1, items.length) ||
    everyMonths === null ||
    postponedPolicy === null ||
    cancelledPolicy === null
  ) {
    return null;
  }
  if (counts === null || agreedIn === null || agreedOn === null || windowsFrom === null) return null;
  return {
    id: known.newId(),
    channelId,
    cycle,
    everyMonths,
    postponedPolicy,
    cancelledPolicy,
    extraordinaryCounts: counts === 'yes',
    agreedIn,
    agreedOn,
    windowsFrom,
    note: null,
  };
}

/** What makes two channels one: the same units about the same thing (domain.md section 2). */
function tableKey({
  parties,
  business = 'other',
}: {
  parties: readonly Party[];
  business?: string | undefined;
}): string {
  const units = parties.flatMap(({ organisationIds }) => organisationIds).toSorted();
  return [...units, business].join(' ');
}

function codeOf(row: SheetRow, codes: ReadonlySet<string>, known: Known): string | null {
  const code = row.text('code')?.toUpperCase() ?? null;
  if (code === null) return null;
  if (!/^[A-Z0-9]{1,8}$/.test(code)) return row.refuse('code', 'wrong-code', code);
  if (known.books.some(({ channel }) => channel.code === code)) row.refuse('code', 'code-taken', code);
  if (codes.has(code)) row.refuse('code', 'twice-in-file', code);
  return code;
}

/** The channels of the file, by their codes. */
export function draftChannels(
  rows: readonly SheetRow[],
  units: Finder<Unit>,
  known: Known,
  draft: Draft,
): Map<string, DraftedChannel> {
  const drafted = new Map<string, DraftedChannel>();
  const open = (channel: Channel): boolean => channel.closedOn === null;
  const tables = new Map(
    known.books.filter((book) => open(book.channel)).map(({ channel }) => [tableKey(channel), channel.code]),
  );
  const organisations = organisationsIn(known, draft);
  const hasEnded = (id: Id): boolean => endedBefore(organisations, id, known.today);
  const seated = { units, hasEnded };
  for (const row of rows) {
    const code = codeOf(row, new Set(drafted.keys()), known);
    const name = row.names('nameVi', 'nameLo');
    const business = row.choice('business', ChannelBusiness.options);
    const level = row.choice('level', OrganisationLevel.options);
    const parties = draftParties(row, seated, mostParties);
    const id = known.newId();
    const rule = ruleOf(row, id, parties, known);
    const last = lastHeldOf(row, parties, known.today);
    if (code === null) continue;
    if (!drafted.has(code)) drafted.set(code, { id, code, parties, last, rule });
    if (name === null || business === null || level === null) continue;
    const other = tables.get(tableKey({ parties, business }));
    if (other !== undefined && parties.length > 1) row.refuse('code', 'overlapping-rules', other);
    tables.set(tableKey({ parties, business }), code);
    draft.channel.push({ id, code, name, business, level, parties: [...parties], hotlines: [] });
    draft.records.push(
      recordOf(row, 'channel', {
        vi: `${code} · ${name.vi}`,
        lo: name.lo === '' ? '' : `${code} · ${name.lo}`,
      }),
    );
  }
  return drafted;
}
