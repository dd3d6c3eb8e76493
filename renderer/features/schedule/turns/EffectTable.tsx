import type { ChannelBook } from '../../../../shared/domain/channelBook.ts';
import type { HostBalance, LedgerEntry } from '../../../../shared/domain/ledger.ts';
import { ledgerEffect } from '../../../../shared/domain/ledgerEffect.ts';
import { meetingDate } from '../../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { Host } from '../../../app/Host.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';

function Side({ entry, channel }: { entry: LedgerEntry | null; channel: ChannelBook['channel'] }) {
  const { t, language, nameOf } = useTexts();
  const directory = useDirectory();
  if (entry === null) return <span className="quiet">{t('schedule:effect.none')}</span>;
  const { meeting, state } = entry;
  const place = directory.place(meeting?.placeId ?? null);
  const hasDay = meeting !== null && state !== 'postponed' && state !== 'consumed';
  return (
    <span className="row wrap">
      <Host channel={channel} partyId={entry.hostPartyId} />
      <span className="nowrap">
        {hasDay ? formatDateShort(meetingDate(meeting), language) : t(`schedule:ledger.state.${state}`)}
      </span>
      {place && <span className="quiet">{nameOf(place.name)}</span>}
    </span>
  );
}

function Balance({ balance, channel }: { balance: HostBalance; channel: ChannelBook['channel'] }) {
  const { t, nameOf } = useTexts();
  const { partyId, lost, owed } = balance;
  const host = nameOf(channel.parties.find((party) => party.partyId === partyId)?.name);
  return <li>{t('schedule:effect.balance', { host, lost, owed })}</li>;
}

/** What a deed does to the host ledger, before it is done: now, and after it. */
export function EffectTable({ before, after }: { before: ChannelBook; after: ChannelBook }) {
  const { t } = useTexts();
  const { session } = useSession();
  const { changes, balances } = ledgerEffect(before, after, session.today);
  const { channel } = before;
  if (changes.length === 0) return <p className="note">{t('schedule:effect.unchanged')}</p>;
  return (
    <div className="effect">
      <table className="table effect-table">
        <thead>
          <tr>
            <th scope="col">{t('meetings:ordinal')}</th>
            <th scope="col">{t('schedule:effect.now')}</th>
            <th scope="col">{t('schedule:effect.then')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.ordinal}>
              <th scope="row">{change.ordinal}</th>
              <td>
                <Side entry={change.before} channel={channel} />
              </td>
              <td>
                <Side entry={change.after} channel={channel} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {balances.length > 0 && (
        <ul className="effect-balances">
          {balances.map((balance) => (
            <Balance key={balance.partyId} balance={balance} channel={channel} />
          ))}
        </ul>
      )}
    </div>
  );
}
