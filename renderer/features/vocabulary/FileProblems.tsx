import { resources } from '../../../locales/index.ts';
import type { FileProblem } from '../../../shared/contract/errors.ts';
import type { Translate } from '../../app/i18n.ts';
import { useTexts } from '../../app/useTexts.ts';

type Reason = keyof typeof resources.vi.vocabulary.problem;
type Column = keyof typeof resources.vi.vocabulary.column;

const reasons = Object.keys(resources.vi.vocabulary.problem) as Reason[];
const columns = Object.keys(resources.vi.vocabulary.column) as Column[];

function columnText(name: string, t: Translate): string {
  const column = columns.find((each) => each === name);
  return column === undefined ? name : t(`vocabulary:column.${column}`);
}

function reasonText(reason: string, t: Translate): string {
  return t(`vocabulary:problem.${reasons.find((each) => each === reason) ?? 'other'}`);
}

/** Every place that keeps a file from being taken, by line and column. */
export function FileProblems({ problems, total }: { problems: readonly FileProblem[]; total: number }) {
  const { t } = useTexts();
  return (
    <div role="alert" className="word-problems">
      <h3>{t('vocabulary:import.problems', { count: total })}</h3>
      {problems.length < total && (
        <p className="note">{t('vocabulary:import.problemsShown', { shown: problems.length })}</p>
      )}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('vocabulary:import.line')}</th>
            <th scope="col">{t('vocabulary:import.column')}</th>
            <th scope="col">{t('vocabulary:import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ path, reason }) => {
            const [line = '', ...column] = path.split('.');
            return (
              <tr key={`${path} ${reason}`}>
                <td className="strong">{line === '' ? t('vocabulary:import.whole') : line}</td>
                <td>{columnText(column.join('.'), t)}</td>
                <td className="wide-cell">{reasonText(reason, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{t('vocabulary:import.mend')}</p>
    </div>
  );
}
