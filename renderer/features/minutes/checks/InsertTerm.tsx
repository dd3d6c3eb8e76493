import type { Finding } from '../../../../shared/checks/finding.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentText, findField, goToText } from '../currentText.ts';
import { insertText } from '../writeText.ts';

/** Puts Lao at the caret of the Lao field where that is worked on, else at its end. */
export function insertLao(textId: string, lao: string): void {
  const field = findField(textId, 'lo');
  if (!field) return;
  const current = currentText();
  const isCurrent = current?.id === textId && current.side === 'lo';
  const end = field.value.length;
  goToText(textId, 'lo', isCurrent ? undefined : { from: end, to: end });
  insertText(field, lao);
}

interface InsertTermProps {
  finding: Finding;
  /** Undefined where nobody may write. */
  onInsert: ((lao: string) => void) | undefined;
}

/** The Lao of a term that is missing: each form the glossary has, with a button. */
export function InsertTerm({ finding: { values }, onInsert }: InsertTermProps) {
  const { t } = useTexts();
  return (
    <ul className="term-forms">
      {String(values['expected'])
        .split(', ')
        .map((lo) => (
          <li key={lo}>
            <span>
              <span lang="vi">{values['written']}</span> → <strong lang="lo">{lo}</strong>
            </span>
            {onInsert && (
              <Button title={`${t('minutes:checks.insert')} ${lo}`} onClick={() => onInsert(lo)}>
                {t('minutes:checks.insert')}
              </Button>
            )}
          </li>
        ))}
    </ul>
  );
}
