import { useTexts } from '../../../app/useTexts.ts';
import { Status } from '../../../ui/Status.tsx';
import type { WarningText } from '../year/useWarningTexts.ts';

/** What speaks against a day, beside the field in which it is chosen. */
export function DayAdvice({ warnings }: { warnings: WarningText[] | null }) {
  const { t } = useTexts();
  if (warnings === null) return null;
  return (
    <div aria-live="polite" className="day-advice">
      {warnings.length === 0 && <Status tone="done">{t('schedule:move.clear')}</Status>}
      {warnings.map(({ key, subject, rest }) => (
        <Status key={key} tone="attention" icon="warning">
          {subject} {rest}
        </Status>
      ))}
    </div>
  );
}
