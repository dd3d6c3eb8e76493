import type { ChannelBook } from '../../../../shared/domain/channelBook.ts';
import { TurnRefused } from '../../../../shared/domain/turnBook.ts';
import type { Acting } from '../../../../shared/domain/turnRecords.ts';

/** What a deed would make of a channel, or why the rules refuse it; null while the form is not complete. */
export type Attempt = { after: ChannelBook } | { refused: TurnRefused } | null;

/** Tries a deed out on the channel as it stands; nothing is stored. */
export function attemptOf(
  today: string,
  isComplete: boolean,
  carryOut: (acting: Acting) => ChannelBook,
): Attempt {
  if (!isComplete) return null;
  try {
    return { after: carryOut({ today, newId: () => crypto.randomUUID() }) };
  } catch (error) {
    if (error instanceof TurnRefused) return { refused: error };
    throw error;
  }
}
