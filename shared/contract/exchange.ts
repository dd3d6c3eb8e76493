import { z } from 'zod';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

/** What is stored in one transaction without holding up the windows for more than a second or two. */
const fileLimitBytes = 2_000_000;

const Files = z.object({ memoranda: z.file().max(fileLimitBytes), meetings: z.file().max(fileLimitBytes) });
const Counts = z.record(z.string(), z.int());

export const exchange = {
  /** What the two files would bring, by kind of record; refuses what `importOffice` would refuse. */
  preview: query(['administrator'], [])
    .input(Files)
    .output(z.object({ counts: Counts }))
    .errors({ FILE_REFUSED: errors.FILE_REFUSED, ALREADY_IMPORTED: errors.ALREADY_IMPORTED }),
  /** Takes an office's channels, memoranda and meetings from two files, all or nothing. */
  importOffice: command(
    ['administrator'],
    ['directory', 'channels', 'meetings', 'minutes', 'memoranda', 'commitments'],
  )
    .input(Files)
    .output(z.object({ counts: Counts }))
    .errors({ FILE_REFUSED: errors.FILE_REFUSED, ALREADY_IMPORTED: errors.ALREADY_IMPORTED }),
};
