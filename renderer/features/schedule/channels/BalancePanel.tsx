import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { hostBalances } from '../../../../shared/domain/ledger.ts';
import { Host } from '../../../app/Host.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { Panel } from '../../../ui/Panel.tsx';

const columns = ['due', 'held', 'lost', 'owed'] as const;

/** How many turns each party had, hosted, lost and is owed. */
export function BalancePanel({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const { channel } = detail;
  const balances = hostBalances(
    detail,
    channel.parties.map(({ partyId }) => partyId),
  );
  return (
    <Panel title={t('schedule:balance.title')} hasRows>
      <table className="table balance-table">
        <thead>
          <tr>
            <th scope="col">{t('schedule:balance.party')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`schedule:balance.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {balances.map((balance) => (
            <tr key={balance.partyId}>
              <td className="nowrap">
                <Host channel={channel} partyId={balance.partyId} />
              </td>
              {columns.map((column) => (
                <td key={column} className={column === 'lost' && balance.lost > 0 ? 'number lost' : 'number'}>
                  {balance[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
