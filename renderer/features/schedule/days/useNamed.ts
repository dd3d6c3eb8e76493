import { useQuery } from '@tanstack/react-query';
import type { Blackout } from '../../../../shared/domain/blackout.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { api } from '../../../app/client.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import type { Named } from './NameList.tsx';

export const namedLists = ['channelIds', 'organisationIds', 'personIds', 'placeIds'] as const;
export type NamedListName = (typeof namedLists)[number];

/** Everybody whom a blackout may name, by list. */
export function useNamed(): Record<NamedListName, Named[]> {
  const { nameOf } = useTexts();
  const directory = useDirectory();
  const channels = useQuery(api.channels.list.queryOptions()).data ?? [];
  const inOrder = (all: Named[]): Named[] =>
    all.toSorted((a, b) => compareText(nameOf(a.name), nameOf(b.name)));
  return {
    channelIds: inOrder(channels.map(({ id, name, code }) => ({ id, name, note: code }))),
    organisationIds: inOrder(directory.organisations.map(({ id, name }) => ({ id, name }))),
    personIds: inOrder(
      directory.persons.map(({ id, fullName, organisationId }) => ({
        id,
        name: fullName,
        note: nameOf(directory.organisation(organisationId)?.name),
      })),
    ),
    placeIds: inOrder(directory.places.map(({ id, name }) => ({ id, name }))),
  };
}

/** Whom a blackout names, in words; empty where it hits all. */
export function namesIn(
  blackout: Pick<Blackout, NamedListName>,
  named: Record<NamedListName, Named[]>,
  nameOf: (names: Named['name']) => string,
): string {
  return namedLists
    .flatMap((list) => named[list].filter(({ id }) => blackout[list].includes(id)))
    .map(({ name }) => nameOf(name))
    .join(', ');
}
