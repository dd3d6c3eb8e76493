import { formatTimestamp } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Chain } from './useChain.ts';

/** Whether the chain is whole and when that was checked, with the way to look closer. */
export function ChainStatus({ chain }: { chain: Chain }) {
  const { t, language } = useTexts();
  if (!chain.isOn) return null;
  const { result } = chain;
  const [, time = ''] = result ? formatTimestamp(result.at, language).split(' ') : [];
  const total = formatNumber(chain.total, language);
  return (
    <span className="row">
      {result === undefined && !chain.first.isError && <span>{t('history:chain.checking')}</span>}
      {result?.fault === null && (
        <Status tone="done" icon="shield">
          {t('history:chain.whole', { count: chain.total, total, time })}
        </Status>
      )}
      <Button kind="quiet" isPressed={chain.isOpen} onClick={() => chain.setOpen(!chain.isOpen)}>
        {chain.isOpen ? t('history:chain.hide') : t('history:chain.details')}
      </Button>
    </span>
  );
}
