import { addDays } from '../domain/calendarDate.ts';
import { fault } from '../domain/inputFault.ts';
import type { Organisation } from '../domain/organisation.ts';
import { organisationFaults, successionFaults } from '../domain/organisationChecks.ts';
import { personFaults, transferred } from '../domain/personChecks.ts';
import type { Place } from '../domain/place.ts';
import { facingChanges, placeFaults } from '../domain/placeChecks.ts';
import type { Id } from '../domain/record.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Database } from '../storage/database.ts';
import type { EntityName, RecordOf } from '../storage/entities.ts';
import { listRecords, type RecordWriter } from '../storage/records.ts';
import { failure, read, write } from './base.ts';
import { changeRecord, refuse, removeRecord, requireRecord } from './changes.ts';
import { usesOf } from './recordUses.ts';

interface Revision {
  id: Id;
  rev: number;
}

interface Writing {
  db: Database;
  records: RecordWriter;
}

type NewName = Pick<Organisation, 'country' | 'kind' | 'level' | 'name' | 'province'>;

/** Ends the units on `lastDay` and makes the one that they are from the next day on. */
async function succeed(
  { db, records }: Writing,
  revisions: readonly Revision[],
  lastDay: PlainDate,
  successor: NewName,
): Promise<Organisation> {
  const units = [];
  for (const { id } of revisions) units.push(await requireRecord(db, 'organisation', id));
  refuse(successionFaults(units, lastDay, successor.country));
  const validFrom = addDays(lastDay, 1);
  const made = await records.insert('organisation', {
    ...successor,
    validFrom,
    validTo: null,
    successorId: null,
  });
  for (const revision of revisions) {
    await changeRecord(records, 'organisation', revision, { validTo: lastDay, successorId: made.id });
  }
  return made;
}

/** Throws NOT_FOUND, IN_USE and STALE_RECORD. */
async function remove<E extends EntityName>(
  { db, records }: Writing,
  entity: E,
  revision: Revision,
): Promise<RecordOf<E>> {
  const record = await requireRecord(db, entity, revision.id);
  const uses = await usesOf(db, entity, revision.id);
  if (uses.length > 0) throw failure('IN_USE', { uses });
  await removeRecord(records, entity, revision);
  return record;
}

/** A place that is no gate has neither a level nor a gate that faces it. */
function asKind<T extends Pick<Place, 'kind' | 'gateLevel'>>(place: T): T {
  return place.kind === 'gate' ? place : { ...place, gateLevel: null };
}

/** Lets both gates name each other, and those they faced before nobody. */
async function face({ db, records }: Writing, place: Place): Promise<void> {
  for (const { place: other, pairId } of facingChanges(place, await listRecords(db, 'place'))) {
    await records.update('place', other.id, other.rev, { pairId });
  }
}

const queries = {
  list: read.directory.list.handler(async ({ context: { db } }) => ({
    organisations: await listRecords(db, 'organisation'),
    persons: await listRecords(db, 'person'),
    places: await listRecords(db, 'place'),
  })),

  person: read.directory.person.handler(({ input, context: { db } }) =>
    requireRecord(db, 'person', input.id),
  ),
};

const units = {
  addOrganisation: write.directory.addOrganisation.handler(async ({ input, context: { db, records } }) => {
    refuse(organisationFaults({ ...input, id: null }, await listRecords(db, 'organisation')));
    return records.insert('organisation', input);
  }),

  changeOrganisation: write.directory.changeOrganisation.handler(
    async ({ input, context: { db, records } }) => {
      const { id, rev, ...patch } = input;
      await requireRecord(db, 'organisation', id);
      refuse(organisationFaults(input, await listRecords(db, 'organisation')));
      return changeRecord(records, 'organisation', { id, rev }, patch);
    },
  ),

  renameOrganisation: write.directory.renameOrganisation.handler(({ input, context }) =>
    succeed(context, [input.unit], input.lastDay, input.successor),
  ),

  mergeOrganisations: write.directory.mergeOrganisations.handler(({ input, context }) =>
    succeed(context, input.units, input.lastDay, input.successor),
  ),

  removeOrganisation: write.directory.removeOrganisation.handler(({ input, context }) =>
    remove(context, 'organisation', input),
  ),
};

const persons = {
  addPerson: write.directory.addPerson.handler(async ({ input, context: { db, records } }) => {
    refuse(personFaults(input, await listRecords(db, 'organisation')));
    return records.insert('person', input);
  }),

  changePerson: write.directory.changePerson.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, ...patch } = input;
    await requireRecord(db, 'person', id);
    refuse(personFaults(input, await listRecords(db, 'organisation')));
    return changeRecord(records, 'person', { id, rev }, patch);
  }),

  transferPerson: write.directory.transferPerson.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, ...posting } = input;
    const person = await requireRecord(db, 'person', id);
    if (person.leftOn !== null) refuse(fault('since', 'person-left', person.leftOn));
    const { earlier, ...moved } = transferred(person, posting);
    refuse(personFaults({ ...moved, earlier }, await listRecords(db, 'organisation')));
    return changeRecord(records, 'person', { id, rev }, { ...posting, earlier });
  }),

  personLeft: write.directory.personLeft.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, leftOn } = input;
    const person = await requireRecord(db, 'person', id);
    refuse(personFaults({ ...person, leftOn }, await listRecords(db, 'organisation')));
    return changeRecord(records, 'person', { id, rev }, { leftOn });
  }),

  removePerson: write.directory.removePerson.handler(({ input, context }) =>
    remove(context, 'person', input),
  ),
};

const places = {
  addPlace: write.directory.addPlace.handler(async ({ input, context: { db, records } }) => {
    refuse(placeFaults({ ...input, id: null }, await listRecords(db, 'place')));
    const place = await records.insert('place', asKind(input));
    await face({ db, records }, place);
    return place;
  }),

  changePlace: write.directory.changePlace.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, ...patch } = input;
    await requireRecord(db, 'place', id);
    refuse(placeFaults(input, await listRecords(db, 'place')));
    const place = await changeRecord(records, 'place', { id, rev }, asKind(patch));
    await face({ db, records }, place);
    return place;
  }),

  removePlace: write.directory.removePlace.handler(({ input, context }) => remove(context, 'place', input)),
};

export const directory = { ...queries, ...units, ...persons, ...places };
