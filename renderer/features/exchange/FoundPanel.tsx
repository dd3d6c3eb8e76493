import type { SheetRecord, SheetsPreview } from '../../../shared/contract/sheets.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { Name } from '../../app/Name.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Panel } from '../../ui/Panel.tsx';

const kinds = ['organisation', 'place', 'person', 'channel', 'meeting'] as const;

function RecordWords({ record: { vi, lo, ordinal, date } }: { record: SheetRecord }) {
  const { t, language } = useTexts();
  if (date === null) return <Name names={{ vi, lo }} />;
  const day = formatDate(date, language);
  return `${vi} · ${ordinal === null ? t('sheets:outside', { date: day }) : t('sheets:nth', { ordinal, date: day })}`;
}

/** How many records of each kind the file brings, and the first of them. */
export function FoundPanel({ preview: { counts, first } }: { preview: SheetsPreview }) {
  const { t } = useTexts();
  return (
    <Panel title={t('sheets:found')} hasRows>
      <dl className="sheet-counts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt className="note">{t(`sheets:kind.${kind}`)}</dt>
            <dd className="strong">{counts[kind] ?? 0}</dd>
          </div>
        ))}
      </dl>
      {first.length > 0 && (
        <table className="table">
          <caption className="hidden-text">{t('sheets:firstRows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sheets:cell')}</th>
              <th scope="col">{t('sheets:record')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((record) => (
              <tr key={`${record.kind} ${record.cell}`}>
                <td className="nowrap">{`${t(`sheets:kind.${record.kind}`)} ${record.cell}`}</td>
                <td className="wide-cell">
                  <RecordWords record={record} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
