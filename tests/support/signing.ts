import { bookMark } from '../../shared/domain/turnBook.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { Minutes } from '../../shared/domain/minutes.ts';
import type { Door, Engine } from '../../electron/engine/types.ts';
import { signedIn } from './engine.ts';
import { pdfBytes } from './scans.ts';

type Client = Door['client'];

/** The people of the sample who work on minutes, each at a door of their own. */
export interface Staff {
  secretary: Client;
  officer: Client;
  commander: Client;
}

export async function staffOf(engine: Engine): Promise<Staff> {
  return {
    secretary: await signedIn(engine, 'thu.ky'),
    officer: await signedIn(engine, 'can.bo'),
    commander: await signedIn(engine, 'lanh.dao'),
  };
}

/** The meeting of a channel with this ordinal. */
export async function meetingOf(client: Client, code: string, ordinal: number): Promise<Meeting> {
  const channel = (await client.channels.list()).find((one) => one.code === code);
  const { meetings } = await client.channels.get({ id: channel?.id ?? '' });
  const meeting = meetings.find((one) => one.ordinal === ordinal && one.status !== 'cancelled');
  if (!meeting) throw new Error(`no meeting ${ordinal} of ${code}`);
  return meeting;
}

/** Records that the meeting took place on the sample's day. */
export async function holdMeeting({ officer }: Staff, { id, channelId }: Meeting): Promise<void> {
  const book = await officer.channels.get({ id: channelId });
  const seen = { channelId, seen: bookMark(book) };
  const held = { meetingId: id, heldOn: '2026-11-24', absentPartyIds: [], asBilateral: false, reason: null };
  await officer.turns.recordHeld({ ...seen, ...held });
}

/** The minutes as they stand now; of the annex where one is named. */
export async function standing(client: Client, meetingId: string, minutesId?: string): Promise<Minutes> {
  const input = minutesId === undefined ? { id: meetingId } : { id: meetingId, minutesId };
  const { minutes } = await client.meetings.get(input);
  if (!minutes) throw new Error('no minutes');
  return minutes;
}

export const although = 'Trưởng đoàn hai bên đã thống nhất tại bàn.';

/** Prints although the interpreter has not checked it, as the commander may. */
export async function forcePrint({ commander }: Staff, { id, rev }: { id: string; rev: number }) {
  return commander.signing.print({ id, rev, forcedReason: although });
}

export function scanOf(content: Uint8Array = pdfBytes, name = 'ban-ky.pdf'): File {
  return new File([Uint8Array.from(content)], name);
}

/** The signers of both parties: the heads of the standing delegations, or whoever comes first. */
export async function signersOf(client: Client, { channelId }: Meeting): Promise<Minutes['signers']> {
  const { channel } = await client.channels.get({ id: channelId });
  const { persons } = await client.directory.list();
  return channel.parties.map(({ partyId, organisationIds }) => ({
    partyId,
    personId: persons.find(({ organisationId }) => organisationIds.includes(organisationId))?.id ?? '',
  }));
}
