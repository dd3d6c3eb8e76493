import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { api } from '../../app/client.ts';
import type { Entry } from './entries.ts';

/** The entries of a list. */
export function useEntries(kind: VocabularyKind): Entry[] {
  const terms = useSuspenseQuery(api.vocabulary.terms.queryOptions()).data;
  const phrases = useSuspenseQuery(api.vocabulary.phrases.queryOptions()).data;
  return useMemo(
    () =>
      kind === 'term'
        ? terms.map((record) => ({ kind, record }))
        : phrases.map((record) => ({ kind, record })),
    [kind, terms, phrases],
  );
}
