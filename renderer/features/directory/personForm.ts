import type { Names } from '../../../shared/domain/bilingual.ts';
import type { Person, Posting } from '../../../shared/domain/person.ts';
import type { Translate } from '../../app/i18n.ts';
import { noNames, trimmed } from '../../app/names.ts';
import { asTyped, dateFault, dateOf } from '../../app/typedDate.ts';
import type { Faults } from '../../app/useForm.ts';

/** A posting as a form holds it. */
export interface PostingValues {
  organisationId: string;
  rank: Names;
  position: Names;
  since: string;
}

/** An earlier posting, named within the form by its key. */
export type EarlierValues = PostingValues & { key: string };

export interface PersonValues {
  fullName: Names;
  roles: Person['roles'];
  identityDocument: string;
  posting: PostingValues;
  earlier: EarlierValues[];
}

export const noPosting: PostingValues = { organisationId: '', rank: noNames, position: noNames, since: '' };

export const nobody: PersonValues = {
  fullName: noNames,
  roles: ['member'],
  identityDocument: '',
  posting: noPosting,
  earlier: [],
};

export function postingValues({ organisationId, rank, position, since }: Posting): PostingValues {
  return { organisationId, rank: rank ?? noNames, position, since: asTyped(since) };
}

export function personValues(person: Person): PersonValues {
  return {
    fullName: person.fullName,
    roles: person.roles,
    identityDocument: person.identityDocument ?? '',
    posting: postingValues(person),
    earlier: person.earlier.map((posting, index) => ({ ...postingValues(posting), key: String(index) })),
  };
}

export function postingFaults(
  { organisationId, rank, position, since }: PostingValues,
  t: Translate,
  isDayRequired = false,
): Faults<PostingValues> {
  return {
    organisationId: organisationId === '' ? t('directory:person.unitFault') : undefined,
    rank: rank.vi.trim() === '' && rank.lo.trim() !== '' ? t('directory:person.rankFault') : undefined,
    position: position.vi.trim() === '' ? t('directory:person.positionFault') : undefined,
    since: dateFault(since, t, isDayRequired),
  };
}

function isFaulty(posting: PostingValues, t: Translate): boolean {
  return Object.values(postingFaults(posting, t)).some((fault) => fault !== undefined);
}

export function personFaults(values: PersonValues, t: Translate): Faults<PersonValues> {
  const { fullName, posting, earlier } = values;
  return {
    fullName: fullName.vi.trim() === '' ? t('directory:person.nameFault') : undefined,
    posting: isFaulty(posting, t) ? t('directory:person.postingFault') : undefined,
    earlier: earlier.some((one) => isFaulty(one, t)) ? t('directory:person.postingFault') : undefined,
  };
}

export function postingInput({ organisationId, rank, position, since }: PostingValues): Posting {
  const named = trimmed(rank);
  return {
    organisationId,
    rank: named.vi === '' ? null : named,
    position: trimmed(position),
    since: dateOf(since),
  };
}

/** The person as the engine takes it; only for values without faults. */
export function personInput({ fullName, roles, identityDocument, posting, earlier }: PersonValues) {
  const paper = identityDocument.trim();
  return {
    ...postingInput(posting),
    fullName: trimmed(fullName),
    roles,
    identityDocument: paper === '' ? null : paper,
    earlier: earlier.map(postingInput),
  };
}
