import { z } from 'zod';
import { Organisation } from '../domain/organisation.ts';
import { Person } from '../domain/person.ts';
import { Place } from '../domain/place.ts';
import { query } from './operation.ts';

export const directory = {
  /** Every unit under every name it had, every person and place. */
  list: query('signed-in', ['directory']).output(
    z.object({
      organisations: z.array(Organisation),
      persons: z.array(Person.omit({ identityDocument: true })),
      places: z.array(Place),
    }),
  ),
};
