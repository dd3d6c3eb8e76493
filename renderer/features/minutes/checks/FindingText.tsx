import type { Finding } from '../../../../shared/checks/finding.ts';
import { useTexts } from '../../../app/useTexts.ts';

/** What was found, in words, or the two values that should be one. */
export function FindingText({ finding: { check, values } }: { finding: Finding }) {
  const { t } = useTexts();
  const { vi, lo } = values;
  if (vi === undefined || lo === undefined) return <p>{t(`checks:text.${check}`, values)}</p>;
  return (
    <p className="value-pair">
      <strong lang="vi">{vi}</strong>
      <span aria-hidden="true">⇄</span>
      <span className="hidden-text">{t('minutes:checks.against')}</span>
      <strong lang="lo">{lo}</strong>
    </p>
  );
}
