import { useQuery } from '@tanstack/react-query';
import type { RecordChanges } from '../../../shared/contract/historyShapes.ts';
import { api } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { DifferenceSide } from './Difference.tsx';
import { ShownText } from './ShownText.tsx';
import { useWords } from './words.ts';

function RecordTable({ record }: { record: RecordChanges }) {
  const { t } = useTexts();
  const words = useWords();
  return (
    <table className="table detail-table">
      <caption>
        <ShownText text={words.label(record.label)} />{' '}
        <span className="quiet">{t(`history:record.${record.act}`)}</span>
      </caption>
      {record.changes.length > 0 && (
        <>
          <thead>
            <tr>
              <th scope="col">{t('history:what')}</th>
              <th scope="col">{t('history:before')}</th>
              <th scope="col">{t('history:after')}</th>
            </tr>
          </thead>
          <tbody>
            {record.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{words.field(change.entity, change.field)}</th>
                <td>{record.act !== 'insert' && <DifferenceSide change={change} side="before" />}</td>
                <td>
                  <DifferenceSide change={change} side="after" />
                </td>
              </tr>
            ))}
          </tbody>
        </>
      )}
    </table>
  );
}

/** Everything a deed changed, record by record. */
export function DeedDetail({ deedId }: { deedId: string }) {
  const { t } = useTexts();
  const query = useQuery(api.history.deed.queryOptions({ input: { deedId } }));
  return (
    <Loaded query={query}>
      {({ records, recordCount }) => (
        <>
          {records.map((record) => (
            <RecordTable key={record.label.id} record={record} />
          ))}
          {recordCount > records.length && (
            <p className="note">{t('history:shownOf', { shown: records.length, total: recordCount })}</p>
          )}
        </>
      )}
    </Loaded>
  );
}
