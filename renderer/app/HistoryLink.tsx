import { Link } from 'wouter';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from './useTexts.ts';

/** The way to the history of a record and of everything that belongs to it. */
export function HistoryLink({ entity, id }: { entity: string; id: string }) {
  const { t } = useTexts();
  return (
    <Link href={`/history/${entity}/${id}`} className="row quiet-link">
      <Icon name="history" />
      {t('history:open')}
    </Link>
  );
}
