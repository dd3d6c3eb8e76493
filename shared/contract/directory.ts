import { z } from 'zod';
import { CalendarDate } from '../domain/calendarDate.ts';
import { Organisation } from '../domain/organisation.ts';
import { Person, Posting } from '../domain/person.ts';
import { Place } from '../domain/place.ts';
import { Id } from '../domain/record.ts';
import { TypedNames, TypedText } from '../domain/bilingual.ts';
import { changeErrors, editors, Revision } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const NewName = Organisation.pick({ country: true, kind: true, level: true }).extend({
  name: TypedNames,
  province: TypedText,
});
const OrganisationFields = NewName.extend(
  Organisation.pick({ validFrom: true, validTo: true, successorId: true }).shape,
);
const PostingFields = Posting.extend({ rank: TypedNames.nullable(), position: TypedNames });
const PersonFields = Person.pick({ roles: true, leftOn: true }).extend({
  ...PostingFields.shape,
  fullName: TypedNames,
  earlier: z.array(PostingFields).max(50),
  identityDocument: TypedText.nullable(),
});
const PlaceFields = Place.pick({ country: true, kind: true, pairId: true, gateLevel: true }).extend({
  name: TypedNames,
  markers: TypedText.nullable(),
});
const addErrors = { INPUT_REFUSED: errors.INPUT_REFUSED };
const removeErrors = {
  NOT_FOUND: errors.NOT_FOUND,
  STALE_RECORD: errors.STALE_RECORD,
  IN_USE: errors.IN_USE,
};
const writes = ['directory'] as const;

const change = () => command(editors, writes).errors(changeErrors);
const add = () => command(editors, writes).errors(addErrors);
const remove = () => command(editors, writes).input(Revision).errors(removeErrors);

export const directory = {
  /** Every unit under every name it had, every person and place. Papers of private persons are left out. */
  list: query('signed-in', ['directory']).output(
    z.object({
      organisations: z.array(Organisation),
      persons: z.array(Person.omit({ identityDocument: true })),
      places: z.array(Place),
    }),
  ),
  /** A person with the number of the passport or identity card. */
  person: query(editors, ['directory'])
    .input(z.object({ id: Id }))
    .output(Person)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),

  addOrganisation: add().input(OrganisationFields).output(Organisation),
  /** Corrects what was entered wrongly; past documents show the correction. */
  changeOrganisation: change().input(Revision.extend(OrganisationFields.shape)).output(Organisation),
  /** Ends the unit on a day; from the next day on it goes by the new name, and past documents keep the old one. */
  renameOrganisation: change()
    .input(z.object({ unit: Revision, lastDay: CalendarDate, successor: NewName }))
    .output(Organisation),
  /** The same for several units that become one. */
  mergeOrganisations: change()
    .input(z.object({ units: z.array(Revision).min(2).max(20), lastDay: CalendarDate, successor: NewName }))
    .output(Organisation),
  removeOrganisation: remove().output(Organisation),

  addPerson: add().input(PersonFields).output(Person),
  /** Corrects what was entered wrongly; past documents show the correction. */
  changePerson: change().input(Revision.extend(PersonFields.shape)).output(Person),
  /** A new posting from a day on; the present one is the last of the earlier ones. */
  transferPerson: change()
    .input(Revision.extend({ ...PostingFields.shape, since: CalendarDate }))
    .output(Person),
  /** The last day in service; null: the person serves again. */
  personLeft: change()
    .input(Revision.extend({ leftOn: CalendarDate.nullable() }))
    .output(Person),
  removePerson: remove().output(Person),

  /** A gate that faces another one is named as that one's facing gate by the same deed. */
  addPlace: add().input(PlaceFields).output(Place),
  changePlace: change().input(Revision.extend(PlaceFields.shape)).output(Place),
  removePlace: remove().output(Place),
};
