import type { VocabularyPreview } from '../../../shared/contract/vocabulary.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Status } from '../../ui/Status.tsx';

const counted = ['added', 'changed', 'unchanged'] as const;

function Before({ side, before, now }: { side: 'vi' | 'lo'; before: string | undefined; now: string }) {
  return (
    <span lang={side} className="word-change">
      {before !== undefined && before !== now && <del>{before}</del>}
      <span>{now}</span>
    </span>
  );
}

/** What a file would bring: how much is new, changed and as it was, and the first of it line by line. */
export function FoundEntries({ preview }: { preview: VocabularyPreview }) {
  const { t } = useTexts();
  return (
    <>
      <dl className="word-counts">
        {counted.map((name) => (
          <div key={name}>
            <dt className="note">{t(`vocabulary:import.${name}`)}</dt>
            <dd className="strong">{preview[name]}</dd>
          </div>
        ))}
        {preview.losesApproval > 0 && (
          <div>
            <dt className="note">{t('vocabulary:import.lost')}</dt>
            <dd className="strong">{preview.losesApproval}</dd>
          </div>
        )}
      </dl>
      {preview.entries.length > 0 && (
        <table className="table">
          <caption className="hidden-text">{t('vocabulary:import.found')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('vocabulary:import.line')}</th>
              <th scope="col">{t('history:field.vi')}</th>
              <th scope="col">{t('history:field.lo')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.entries.map(({ line, state, losesApproval, vi, lo, before }) => (
              <tr key={line}>
                <td>
                  {line} <span className="note">{t(`vocabulary:import.${state}`)}</span>
                </td>
                <td className="wide-cell">
                  <Before side="vi" before={before?.vi} now={vi} />
                </td>
                <td className="wide-cell">
                  <Before side="lo" before={before?.lo} now={lo} />
                  {losesApproval && <Status tone="attention">{t('vocabulary:import.lost')}</Status>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
