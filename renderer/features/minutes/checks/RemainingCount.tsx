import { useTexts } from '../../../app/useTexts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useFound } from './found.ts';

export const checksTab = 'checks';

function openTab(): void {
  const tab = document.querySelector<HTMLElement>(`[data-tab="${checksTab}"]`);
  tab?.click();
  tab?.focus();
}

/** How much is left of what was found; leads to the list. */
export function RemainingCount() {
  const { t } = useTexts();
  const { isKnown, errors, warnings } = useFound();
  if (!isKnown || errors + warnings === 0) return null;
  return (
    <button type="button" className={errors > 0 ? 'remaining has-errors' : 'remaining'} onClick={openTab}>
      <Icon name={errors > 0 ? 'late' : 'warning'} />
      {t('minutes:checks.remaining', { errors, warnings })}
    </button>
  );
}
