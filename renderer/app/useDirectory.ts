import { useSuspenseQuery } from '@tanstack/react-query';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { Place } from '../../shared/domain/place.ts';
import { api } from './client.ts';

/** Units, persons and places, with the ways a page looks them up. */
export function useDirectory() {
  const { data } = useSuspenseQuery(api.directory.list.queryOptions());
  return {
    ...data,
    place: (id: string | null): Place | undefined => data.places.find((place) => place.id === id),
    person: (id: string | null) => data.persons.find((person) => person.id === id),
    organisation: (id: string): Organisation | undefined => data.organisations.find((unit) => unit.id === id),
  };
}
