import { z } from 'zod';
import { Channel } from '../domain/channel.ts';
import { HostOverride } from '../domain/hostOverride.ts';
import { Meeting, MeetingEvent } from '../domain/meeting.ts';
import { Id } from '../domain/record.ts';
import { RotationRule } from '../domain/rotation.ts';
import { errors } from './errors.ts';
import { query } from './operation.ts';

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

export const channels = {
  list: query('signed-in', ['channels']).output(z.array(Channel)),
  /** All channels with their meetings, for pictures of a year. */
  books: query('signed-in', ['channels', 'meetings']).output(z.array(ChannelDetail)),
  get: query('signed-in', ['channels', 'meetings'])
    .input(z.object({ id: Id }))
    .output(ChannelDetail)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
};
