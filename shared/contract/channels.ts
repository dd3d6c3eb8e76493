import { z } from 'zod';
import { Channel, PartyId } from '../domain/channel.ts';
import { Meeting, MeetingEvent } from '../domain/meeting.ts';
import { Id } from '../domain/record.ts';
import { RotationRule } from '../domain/rotation.ts';
import { errors } from './errors.ts';
import { query } from './operation.ts';

/** A channel with what tells whose turn it is. */
export const ChannelDetail = z.object({
  channel: Channel,
  rules: z.array(RotationRule),
  /** In order of their day. */
  meetings: z.array(Meeting),
  events: z.array(MeetingEvent),
  /** The turns after the last meeting that is planned, next first. */
  comingTurns: z.array(z.object({ ordinal: z.int(), hostPartyId: PartyId })),
});
export type ChannelDetail = z.infer<typeof ChannelDetail>;

export const channels = {
  list: query('signed-in', ['channels']).output(z.array(Channel)),
  get: query('signed-in', ['channels', 'meetings'])
    .input(z.object({ id: Id }))
    .output(ChannelDetail)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
};
