import type { UndoPreview } from '../../../shared/contract/historyShapes.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { DeedSentence } from './DeedSentence.tsx';
import { useWords } from './words.ts';

type Dependent = UndoPreview['dependents'][number];

function DependentLine({ dependent, onChoose }: { dependent: Dependent; onChoose: (is: boolean) => void }) {
  const { t, language } = useTexts();
  const words = useWords();
  const { deed, required, chosen } = dependent;
  const fate = required ? t('history:dialog.must') : t(`history:dialog.${chosen ? 'along' : 'stays'}`);
  return (
    <li className="dependent">
      <CheckBox label={words.clause(deed)} isChecked={chosen} isDisabled={required} onChange={onChoose} />
      <div className="dependent-text">
        <p className="cut">
          <DeedSentence deed={deed} />
        </p>
        <p className="note">
          {deed.userName}, {formatTimestamp(deed.at, language)} · {fate}
        </p>
      </div>
    </li>
  );
}

interface DependentsProps {
  dependents: readonly Dependent[];
  /** Is given every deed that is to be taken back along. */
  onChoose: (deedIds: string[]) => void;
}

/** Later deeds: those that must go along are ticked for good, the others as the user likes. */
export function Dependents({ dependents, onChoose }: DependentsProps) {
  const { t } = useTexts();
  if (dependents.length === 0) return null;
  const free = dependents.filter(({ required }) => !required);
  const chosen = free.filter((each) => each.chosen).map(({ deed }) => deed.deedId);
  const choose = (id: string, is: boolean): void =>
    onChoose(is ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <section className="stack-small">
      <div className="row">
        <h3>{t('history:dialog.dependents', { count: dependents.length })}</h3>
        {free.length > 1 && free.length > chosen.length && (
          <Button kind="quiet" onClick={() => onChoose(free.map(({ deed }) => deed.deedId))}>
            {t('history:dialog.takeAll')}
          </Button>
        )}
      </div>
      <ul className="dependents">
        {dependents.map((dependent) => (
          <DependentLine
            key={dependent.deed.deedId}
            dependent={dependent}
            onChoose={(is) => choose(dependent.deed.deedId, is)}
          />
        ))}
      </ul>
    </section>
  );
}
