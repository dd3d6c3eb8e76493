import { z } from 'zod';
import { CalendarDate } from '../domain/calendarDate.ts';
import { Channel } from '../domain/channel.ts';
import { HostOverride } from '../domain/hostOverride.ts';
import { Meeting, MeetingEvent } from '../domain/meeting.ts';
import { Party, PartyId } from '../domain/party.ts';
import { LastHeld } from '../domain/presentState.ts';
import { Id } from '../domain/record.ts';
import { RotationRule } from '../domain/rotation.ts';
import { TypedNames, TypedText } from '../domain/bilingual.ts';
import { changeErrors, editors, Revision } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

/** A channel with all that tells whose turn it is: the `ChannelBook` of the rules. */
export const ChannelDetail = z.object({
  channel: Channel,
  rules: z.array(RotationRule),
  /** In order of their day. */
  meetings: z.array(Meeting),
  events: z.array(MeetingEvent),
  overrides: z.array(HostOverride),
});
export type ChannelDetail = z.infer<typeof ChannelDetail>;

const ChannelFields = Channel.pick({
  code: true,
  level: true,
  business: true,
  hotlines: true,
  languages: true,
  standingDelegations: true,
}).extend({
  name: TypedNames,
  parties: z
    .array(Party.extend({ name: TypedNames, organisationIds: z.array(Id).min(1).max(50) }))
    .min(2)
    .max(12),
});

const FirstRule = RotationRule.pick({
  everyMonths: true,
  postponedPolicy: true,
  cancelledPolicy: true,
  extraordinaryCounts: true,
  agreedOn: true,
  windowsFrom: true,
}).extend({
  cycle: z.array(PartyId).min(1).max(60),
  agreedIn: TypedText.min(1),
  note: TypedText.nullable(),
});

export const channels = {
  list: query('signed-in', ['channels']).output(z.array(Channel)),
  /** All channels with their meetings, for pictures of a year. */
  books: query('signed-in', ['channels', 'meetings']).output(z.array(ChannelDetail)),
  get: query('signed-in', ['channels', 'meetings'])
    .input(z.object({ id: Id }))
    .output(ChannelDetail)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  /**
   * A new channel with its first rule. One that met before is entered at its present state: its last meeting is
   * kept as held, and the rule begins with the ordinal after it, its cycle with the host of that ordinal.
   */
  add: command(editors, ['channels', 'meetings'])
    .input(ChannelFields.extend({ rule: FirstRule, lastHeld: LastHeld.nullable() }))
    .output(Channel)
    .errors({ INPUT_REFUSED: errors.INPUT_REFUSED, CHANNEL_CODE_TAKEN: errors.CHANNEL_CODE_TAKEN }),
  change: command(editors, ['channels'])
    .input(Revision.extend(ChannelFields.shape))
    .output(Channel)
    .errors({ ...changeErrors, CHANNEL_CODE_TAKEN: errors.CHANNEL_CODE_TAKEN }),
  /** The last day of a channel in which nobody meets any more; null: it is open again. */
  close: command(editors, ['channels'])
    .input(Revision.extend({ closedOn: CalendarDate.nullable() }))
    .output(Channel)
    .errors(changeErrors),
};
