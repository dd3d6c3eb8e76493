import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { textProgress } from '../../../shared/domain/minutes.ts';
import { useTexts } from '../../app/useTexts.ts';

/** The keys of the moment, and how far the texts have come. */
export function KeyBar({ detail, hasFields }: { detail: MeetingDetail; hasFields: boolean }) {
  const { t } = useTexts();
  const { total, vi, lo } = textProgress([...detail.segments, ...detail.decisions]);
  return (
    <footer className="key-bar">
      {hasFields && (
        <>
          <span>
            <kbd className="key">F8</kbd> {t('minutes:keys.nextGap')}
          </span>
          <span>
            <kbd className="key">Ctrl Enter</kbd> {t('minutes:keys.saveAndNext')}
          </span>
          <span className="key-more">
            <kbd className="key">Ctrl Z</kbd> {t('minutes:keys.undo')}
          </span>
        </>
      )}
      <span>
        <kbd className="key">F6</kbd> {t('app:keys.region')}
      </span>
      {total > 0 && <span className="end">{t('minutes:progress', { vi, lo, total })}</span>}
    </footer>
  );
}
