import { z } from 'zod';
import { Id } from '../domain/record.ts';
import {
  AgreeHost,
  CallExtraordinary,
  CancelMeeting,
  ChangeRule,
  Day,
  MoveMeeting,
  PostponeMeeting,
  RecordHeld,
  SettleMeeting,
  SwapTurns,
} from '../domain/turnInputs.ts';
import { ChannelDetail } from './channels.ts';
import { errors } from './errors.ts';
import { command } from './operation.ts';

/** The channel, and the mark (`bookMark`) of what was on the screen: nothing is done that was not seen. */
const Seen = z.object({ channelId: Id, seen: z.string() });

/** A deed on the turns of one channel; it answers with the channel as it is then. */
function turnCommand<S extends z.ZodRawShape>(input: z.ZodObject<S>) {
  return command(['officer'], ['meetings', 'channels'])
    .input(Seen.extend(input.shape))
    .output(ChannelDetail)
    .errors({
      NOT_FOUND: errors.NOT_FOUND,
      STALE_RECORD: errors.STALE_RECORD,
      TURN_REFUSED: errors.TURN_REFUSED,
      MINUTES_FROZEN: errors.MINUTES_FROZEN,
    });
}

export const turns = {
  /** Enters the next regular meeting by hand. */
  schedule: turnCommand(Day),
  callExtraordinary: turnCommand(CallExtraordinary),
  move: turnCommand(MoveMeeting),
  postpone: turnCommand(PostponeMeeting),
  cancel: turnCommand(CancelMeeting),
  recordHeld: turnCommand(RecordHeld),
  /** Settles the day further (proposed, agreed, fixed), or the meeting on its way to being held. */
  settle: turnCommand(SettleMeeting),
  agreeHost: turnCommand(AgreeHost),
  swap: turnCommand(SwapTurns),
  dropOverride: turnCommand(z.object({ overrideId: Id })),
  changeRule: turnCommand(ChangeRule),
};
