import type { RecordChanges, UndoPreview } from '../../../shared/contract/historyShapes.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DifferenceSide } from './Difference.tsx';
import { ShownText } from './ShownText.tsx';
import { useWords } from './words.ts';

/** A record that goes or comes back as a whole. */
function WholeRecord({ record }: { record: RecordChanges }) {
  const { t } = useTexts();
  const words = useWords();
  const isRemoved = record.act === 'remove';
  return (
    <tr>
      <th scope="row">
        <ShownText text={words.label(record.label)} />
      </th>
      <td>{isRemoved ? t('history:dialog.exists') : t('history:dialog.deleted')}</td>
      <td className="arrow">
        <Icon name="arrow" />
      </td>
      <td className="strong">{isRemoved ? t('history:dialog.remove') : t('history:dialog.restore')}</td>
    </tr>
  );
}

function ChangedRecord({ record, isNamed }: { record: RecordChanges; isNamed: boolean }) {
  const words = useWords();
  return (
    <>
      {isNamed && (
        <tr>
          <th scope="rowgroup" colSpan={4} className="record-name">
            <ShownText text={words.label(record.label)} />
          </th>
        </tr>
      )}
      {record.changes.map((change) => (
        <tr key={change.field}>
          <th scope="row">{words.field(change.entity, change.field)}</th>
          <td>
            <DifferenceSide change={change} side="before" />
          </td>
          <td className="arrow">
            <Icon name="arrow" />
          </td>
          <td className="strong">
            <DifferenceSide change={change} side="after" />
          </td>
        </tr>
      ))}
    </>
  );
}

/** What stands there now and what will stand there afterwards. */
export function UndoTable({ preview }: { preview: UndoPreview }) {
  const { t } = useTexts();
  const { records, recordCount, deed } = preview;
  const isNamed = records.length > 1 || records[0]?.label.id !== deed.subject?.id;
  return (
    <div className="undo-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('history:dialog.willChange')}</th>
            <th scope="col">{t('history:dialog.now')}</th>
            <th aria-hidden className="arrow" />
            <th scope="col">{t('history:dialog.then')}</th>
          </tr>
        </thead>
        {records.map((record) => (
          <tbody key={record.label.id}>
            {record.act !== 'change' && <WholeRecord record={record} />}
            {record.changes.length > 0 && <ChangedRecord record={record} isNamed={isNamed} />}
          </tbody>
        ))}
      </table>
      {recordCount > records.length && (
        <p className="note more-records">
          {t('history:dialog.moreRecords', { count: recordCount - records.length })}
        </p>
      )}
    </div>
  );
}
