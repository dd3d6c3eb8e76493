import { BlackoutEntry, type Blackout } from '../../../../shared/domain/blackout.ts';
import type { Translate } from '../../../app/i18n.ts';
import { noNames, trimmed } from '../../../app/names.ts';
import { asTyped, dateFault, dateOf, endFault } from '../../../app/typedDate.ts';
import type { Faults } from '../../../app/useForm.ts';

/** A blackout as a form holds it: days and texts as they were typed. */
export type BlackoutValues = Omit<BlackoutEntry, 'route' | 'source'> & { route: string; source: string };

const nothing: BlackoutValues = {
  kind: 'flood',
  name: noNames,
  from: '',
  to: '',
  everyYear: false,
  channelIds: [],
  organisationIds: [],
  personIds: [],
  placeIds: [],
  route: '',
  isForbidden: true,
  source: '',
};

/** What a form begins with. */
export function valuesOf(blackout: Blackout | null): BlackoutValues {
  if (!blackout) return nothing;
  const { id: _id, rev: _rev, ...entry } = blackout;
  return {
    ...entry,
    from: asTyped(entry.from),
    to: asTyped(entry.to),
    route: entry.route ?? '',
    source: entry.source ?? '',
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What a form sends. */
export function entryOf(values: BlackoutValues): BlackoutEntry {
  return {
    ...values,
    name: trimmed(values.name),
    from: dateOf(values.from) ?? '',
    to: dateOf(values.to) ?? '',
    route: orNull(values.route),
    source: orNull(values.source),
  };
}

function toFault(values: BlackoutValues, t: Translate): string | undefined {
  if (!values.everyYear) return endFault(values.from, values.to, t, true);
  const fault = dateFault(values.to, t, true);
  if (fault !== undefined || dateOf(values.from) === null) return fault;
  return BlackoutEntry.safeParse(entryOf({ ...values, name: { vi: '–', lo: '' } })).success
    ? undefined
    : t('calendar:blackout.tooLong');
}

/** What is wrong with what was typed. */
export function faultsOf(values: BlackoutValues, t: Translate): Faults<BlackoutValues> {
  return {
    name: values.name.vi.trim() === '' ? t('calendar:nameMissing') : undefined,
    from: dateFault(values.from, t, true),
    to: toFault(values, t),
  };
}
