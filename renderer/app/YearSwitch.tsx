import { Button } from '../ui/Button.tsx';
import { useTexts } from './useTexts.ts';

/** The year that a page shows, with the ways to those beside it. */
export function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTexts();
  const button = (to: number, icon: 'previous' | 'next', label: string) => (
    <Button kind="quiet" icon={icon} title={label} onClick={() => onChange(to)}>
      <span className="hidden-text">{label}</span>
    </Button>
  );
  return (
    <fieldset aria-label={t('meetings:plan.year')} className="row year-switch">
      {button(year - 1, 'previous', t('schedule:previousYear'))}
      <output className="year-shown">{year}</output>
      {button(year + 1, 'next', t('schedule:nextYear'))}
    </fieldset>
  );
}
