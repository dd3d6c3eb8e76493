import { Link } from 'wouter';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from './useTexts.ts';

interface HistoryLinkProps {
  entity: string;
  id: string;
  /** The icon alone, where a page has little room. */
  isShort?: boolean;
}

/** The way to the history of a record and of everything that belongs to it. */
export function HistoryLink({ entity, id, isShort = false }: HistoryLinkProps) {
  const { t } = useTexts();
  const name = t('history:open');
  return (
    <Link href={`/history/${entity}/${id}`} className="row quiet-link" title={name}>
      <Icon name="history" />
      {isShort ? <span className="hidden-text">{name}</span> : name}
    </Link>
  );
}
