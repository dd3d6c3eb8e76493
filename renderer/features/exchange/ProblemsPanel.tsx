import type { SheetsPreview } from '../../../shared/contract/sheets.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Panel } from '../../ui/Panel.tsx';

/** Every cell that keeps the file from being imported, by its place in Excel. */
export function ProblemsPanel({ preview: { problems, total } }: { preview: SheetsPreview }) {
  const { t } = useTexts();
  const note = problems.length < total ? t('sheets:problemsShown', { shown: problems.length }) : undefined;
  return (
    <Panel title={t('sheets:problems', { count: total })} hasRows {...(note === undefined ? {} : { note })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('sheets:cell')}</th>
            <th scope="col">{t('sheets:what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ sheet, cell, reason, value }) => (
            <tr key={`${sheet}!${cell} ${reason}`}>
              <td className="nowrap strong" lang="vi">{`${sheet}!${cell}`}</td>
              <td className="wide-cell">{t(`sheets:problem.${reason}`, { value })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
