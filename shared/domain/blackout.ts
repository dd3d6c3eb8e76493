import { z } from 'zod';
import { Names } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { Id, recordFields } from './record.ts';

export const BlackoutKind = z.enum(['flood', 'congress', 'exercise', 'absence', 'other']);

/** Days on which some channels, units, people or places cannot meet, or had better not. */
export const Blackout = z
  .object({
    ...recordFields,
    kind: BlackoutKind,
    name: Names,
    from: CalendarDate,
    to: CalendarDate,
    /** Comes back each year on the same days, such as the flood season. */
    everyYear: z.boolean(),
    /** Whom it hits; all where none of the four lists names anybody. */
    channelIds: z.array(Id),
    organisationIds: z.array(Id),
    personIds: z.array(Id),
    placeIds: z.array(Id),
    /** The road that is cut, such as `đường 12A`; whom that hits stands in the lists. */
    route: z.string().nullable(),
    /** A planner keeps clear of it; otherwise it only warns. */
    isForbidden: z.boolean(),
    /** The document it rests on. */
    source: z.string().nullable(),
  })
  .refine(({ from, to }) => from <= to, { error: 'ends-before-it-begins', path: ['to'] });
export type Blackout = z.infer<typeof Blackout>;
