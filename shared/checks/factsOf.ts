import type { Names } from '../domain/bilingual.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import { meetingDate } from '../domain/meeting.ts';
import type { Decision, Segment } from '../domain/minutes.ts';
import { postingOn, type Person } from '../domain/person.ts';
import type { CheckedText, CheckFacts, PersonFact, TermFact } from './finding.ts';

/** What is read of a person: the name, and the rank of each time. */
export type KnownPerson = Omit<Person, 'identityDocument'>;

/** Minutes with all that the checks hold them against, as engine and screen have them. */
export interface MinutesToCheck {
  meeting: Pick<Meeting, 'heldOn' | 'plannedOn' | 'delegations'>;
  agenda: readonly Pick<AgendaItem, 'id' | 'no'>[];
  segments: readonly Pick<Segment, 'id' | 'agendaItemId' | 'position' | 'side' | 'vi' | 'lo'>[];
  decisions: readonly Pick<
    Decision,
    'id' | 'no' | 'responsible' | 'ownerPersonId' | 'dueOn' | 'standing' | 'vi' | 'lo'
  >[];
}

/** The texts in the order of the paper: segments by agenda item, then decisions. */
export function textsOf({ agenda, segments, decisions }: MinutesToCheck): CheckedText[] {
  const numbers = new Map(agenda.map(({ id, no }) => [id, no]));
  const noOf = (agendaItemId: string): number => numbers.get(agendaItemId) ?? 0;
  const inOrder = segments.toSorted(
    (a, b) => noOf(a.agendaItemId) - noOf(b.agendaItemId) || a.position - b.position,
  );
  return [
    ...inOrder.map(({ id, side, vi, lo }) => ({ id, kind: 'segment' as const, side, vi, lo })),
    ...decisions
      .toSorted((a, b) => a.no - b.no)
      .map(({ id, responsible, vi, lo }) => ({ id, kind: 'decision' as const, side: responsible, vi, lo })),
  ];
}

/** The people of all delegations, each once, with the rank of the day (domain.md section 6, rule 15). */
function personsOf({ meeting }: MinutesToCheck, persons: readonly KnownPerson[]): PersonFact[] {
  const day = meetingDate(meeting);
  const ids = new Set(
    meeting.delegations.flatMap(({ headId, memberIds, interpreterId }) => [
      headId,
      ...memberIds,
      ...(interpreterId === null ? [] : [interpreterId]),
    ]),
  );
  return persons
    .filter(({ id }) => ids.has(id))
    .map((person) => ({ name: person.fullName, rank: postingOn(person, day).rank }));
}

/** All that is known of terms and standard sentences. */
export interface KnownWords {
  terms: readonly TermFact[];
  phrases: readonly Names[];
}

/** What the checks hold the texts of these minutes against; `persons` and `words` are all that are known. */
export function factsOf(
  minutes: MinutesToCheck,
  persons: readonly KnownPerson[],
  { terms, phrases }: KnownWords,
): CheckFacts {
  return {
    day: meetingDate(minutes.meeting),
    persons: personsOf(minutes, persons),
    terms,
    phrases,
    decisions: minutes.decisions.map(({ id, ownerPersonId, dueOn, standing }) => ({
      id,
      ownerPersonId,
      dueOn,
      standing,
    })),
  };
}
