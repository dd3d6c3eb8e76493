import { useMutation } from '@tanstack/react-query';
import type { CoveredYears } from '../../../../shared/contract/calendar.ts';
import { api } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { toast } from '../../../ui/Toasts.tsx';

/** Fills the years that are missing from the table that comes with the program. */
export function UseShipped() {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const take = useMutation(
    api.calendar.takeShipped.mutationOptions({
      onSuccess: ({ count }) => toast(t('calendar:taken', { count })),
    }),
  );
  if (!mayChange(['officer', 'administrator'])) return <p className="note">{t('calendar:whoWrites')}</p>;
  return (
    <>
      <Button kind="secondary" icon="download" disabled={take.isPending} onClick={() => take.mutate({})}>
        {t('calendar:useShipped')}
      </Button>
      {take.isError && <Alert tone="late">{errorText(take.error, t)}</Alert>}
    </>
  );
}

/** Says whose days off of the year nobody knows, and what to do about it. */
export function Coverage({ year, years }: { year: number; years: readonly CoveredYears[] }) {
  const { t } = useTexts();
  const missing = years.filter(({ covered }) => !covered.includes(year));
  const [first, second] = missing;
  if (first === undefined) return null;
  const isShipped = missing.some(({ shipped }) => shipped.includes(year));
  return (
    <div className="day-coverage">
      <Alert tone="attention">
        <span>
          {t(`calendar:notCovered.${second === undefined ? first.country : 'both'}`, { year })}{' '}
          {!isShipped && t('calendar:addByNotice')}
        </span>
        {isShipped && <UseShipped />}
      </Alert>
    </div>
  );
}
