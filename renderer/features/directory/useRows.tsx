import type { Names } from '../../../shared/domain/bilingual.ts';
import { postingOn } from '../../../shared/domain/person.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { choiceText } from '../../app/choices.ts';
import { Name } from '../../app/Name.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import type { RecordRow } from './RecordTable.tsx';
import type { SectionName } from './sections.ts';
import { useUnits } from './useUnits.ts';

/** A row with what it is found by and sorted by. */
type FoundRow = RecordRow & { found: string; sortedBy: string };

function found(...names: (Names | string | null | undefined)[]): string {
  const texts = names.map((name) =>
    typeof name === 'string' ? name : `${name?.vi ?? ''} ${name?.lo ?? ''}`,
  );
  return foldForSearch(texts.join(' '));
}

function useUnitRows(): FoundRow[] {
  const { t, language, nameOf } = useTexts();
  const { session } = useSession();
  const { organisations } = useDirectory();
  const day = (date: string): string => formatDate(date, language);
  return organisations.map(({ id, name, kind, level, country, province, validFrom, validTo }) => ({
    id,
    found: found(name, province),
    sortedBy: nameOf(name),
    isQuiet: validTo !== null && validTo < session.today,
    cells: [
      <Name key="name" names={name} />,
      choiceText(kind, t),
      choiceText(level, t),
      choiceText(country, t),
      <span key="days" className="nowrap">
        {validTo === null
          ? t('directory:since', { from: day(validFrom) })
          : t('directory:fromTo', { from: day(validFrom), to: day(validTo) })}
      </span>,
    ],
  }));
}

function usePersonRows(): FoundRow[] {
  const { t, language, nameOf } = useTexts();
  const { session } = useSession();
  const { persons } = useDirectory();
  const { today } = useUnits();
  return persons.map((person) => {
    const { id, fullName, leftOn } = person;
    const { organisationId, rank, position } = postingOn(person, session.today);
    const unit = today(organisationId);
    return {
      id,
      found: found(fullName, rank, position, unit?.name),
      sortedBy: nameOf(fullName),
      isQuiet: leftOn !== null && leftOn < session.today,
      cells: [
        <Name key="name" names={fullName} />,
        rank === null ? '–' : <Name key="rank" names={rank} />,
        <Name key="position" names={position} />,
        <>
          <Name names={unit?.name} />
          {leftOn !== null && (
            <span className="note"> {t('directory:left', { date: formatDate(leftOn, language) })}</span>
          )}
        </>,
      ],
    };
  });
}

function usePlaceRows(): FoundRow[] {
  const { t, nameOf } = useTexts();
  const { places, place: find } = useDirectory();
  return places.map(({ id, name, kind, country, pairId, markers }) => ({
    id,
    found: found(name, find(pairId)?.name, markers),
    sortedBy: nameOf(name),
    cells: [
      <Name key="name" names={name} />,
      choiceText(kind, t),
      choiceText(country, t),
      <Name key="pair" names={find(pairId)?.name} />,
      markers ?? '–',
    ],
  }));
}

/** The rows of a section that hold what is searched, by name; what has ended comes last. */
export function useRows(section: SectionName, search: string): { rows: FoundRow[]; total: number } {
  const all = { units: useUnitRows(), persons: usePersonRows(), places: usePlaceRows() }[section];
  const wanted = foldForSearch(search);
  const rows = all
    .filter((row) => row.found.includes(wanted))
    .toSorted(
      (a, b) =>
        Number(a.isQuiet ?? false) - Number(b.isQuiet ?? false) || compareText(a.sortedBy, b.sortedBy),
    );
  return { rows, total: all.length };
}
