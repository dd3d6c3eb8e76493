import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { waitsFor } from '../../../shared/domain/waitingTexts.ts';
import { textProgress } from '../../../shared/domain/minutes.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useCurrentText } from './currentText.ts';

interface KeyBarProps {
  detail: MeetingDetail;
  hasFields: boolean;
  mayOrder: boolean;
  isInterpreter: boolean;
}

interface KeyText {
  keys: string;
  text: string;
  /** Kept where there is room for three keys only. */
  isFirst?: boolean;
}

function useKeys({ detail, hasFields, mayOrder, isInterpreter }: KeyBarProps): KeyText[] {
  const { t } = useTexts();
  const current = useCurrentText();
  const segment = detail.segments.find(({ id }) => id === current?.id);
  const text = segment ?? detail.decisions.find(({ id }) => id === current?.id);
  if (!hasFields) return [];
  const isHalf = text !== undefined && (text.vi === '') !== (text.lo === '');
  const ordering =
    mayOrder && segment !== undefined
      ? [
          { keys: 'Ctrl Shift Enter', text: t('minutes:keys.add') },
          { keys: 'F9', text: t('minutes:keys.split') },
          { keys: 'Ctrl F9', text: t('minutes:keys.join') },
          { keys: 'Alt ↑↓', text: t('minutes:keys.move') },
        ]
      : [];
  return [
    { keys: 'F8', text: t('minutes:keys.nextGap'), isFirst: true },
    { keys: 'F7', text: t('minutes:keys.nextIssue'), isFirst: true },
    {
      keys: 'Ctrl Enter',
      text: t(isInterpreter ? 'minutes:keys.check' : 'minutes:keys.saveAndNext'),
      isFirst: true,
    },
    ...(isHalf ? [{ keys: 'Ctrl D', text: t('minutes:keys.copy') }] : []),
    ...ordering,
    { keys: 'Ctrl Z', text: t('minutes:keys.undo') },
  ];
}

/** The keys of the moment, and what waits for the interpreter. */
export function KeyBar(props: KeyBarProps) {
  const { t } = useTexts();
  const { detail } = props;
  const texts = [...detail.segments, ...detail.decisions];
  const { total, vi, lo } = textProgress(texts);
  const waiting = new Set(waitsFor('interpreter', texts, [], '').map(({ textId }) => textId)).size;
  return (
    <footer className="key-bar">
      {useKeys(props).map(({ keys, text, isFirst = false }) => (
        <span key={keys} className={isFirst ? 'nowrap' : 'nowrap key-more'}>
          <kbd className="key">{keys}</kbd> {text}
        </span>
      ))}
      <span className="nowrap">
        <kbd className="key">F6</kbd> {t('app:keys.region')}
      </span>
      {total > 0 && (
        <span className="end nowrap" title={t('minutes:progress', { vi, lo, total })}>
          {t('minutes:waiting.count', { count: waiting })}
        </span>
      )}
    </footer>
  );
}
