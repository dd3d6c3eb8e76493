import { organisationOn, type Organisation } from '../../../shared/domain/organisation.ts';
import { endedBefore } from '../../../shared/domain/organisationChecks.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';

/** The units as forms offer them: those that stand, and the one that was chosen before. */
export function useUnits() {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const { organisations } = useDirectory();
  /** The unit under its name of today. */
  const today = (id: string): Organisation | undefined => organisationOn(organisations, id, session.today);
  const choices = (chosenId: string, isOffered: (unit: Organisation) => boolean = () => true) => {
    const standing = organisations.filter(
      (unit) =>
        unit.id === chosenId ||
        (unit.successorId === null &&
          !endedBefore(organisations, unit.id, session.today) &&
          today(chosenId)?.id !== unit.id &&
          isOffered(unit)),
    );
    const sorted = standing
      .map(({ id }) => ({ value: id, text: nameOf(today(id)?.name) }))
      .toSorted((a, b) => compareText(a.text, b.text));
    return [{ value: '', text: t('directory:choose') }, ...sorted];
  };
  return { organisations, today, choices };
}
