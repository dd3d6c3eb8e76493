import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import { isAhead } from '../../../shared/domain/meeting.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import { comingTurns, seriesOf, usesUpOrdinal } from '../../../shared/domain/rotation.ts';
import { api } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { MeetingDay } from '../../app/MeetingDay.tsx';
import { Name } from '../../app/Name.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { HostTile } from '../../ui/Host.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';

const shownTurns = 4;

interface Turn {
  ordinal: number;
  partyId: string | null;
  state: 'held' | 'next' | 'coming';
}

/** The last turn that was used up, then the next ones. */
function turnsOf(detail: ChannelDetail): Turn[] {
  const series = seriesOf(detail);
  const used = series.filter((meeting) => usesUpOrdinal(detail, meeting)).slice(-1);
  const ahead = series.filter((meeting) => !usesUpOrdinal(detail, meeting));
  const coming = [...ahead, ...comingTurns(detail, shownTurns)];
  return [
    ...used.map(({ ordinal, hostPartyId }) => ({ ordinal, partyId: hostPartyId, state: 'held' as const })),
    ...coming.map(({ ordinal, hostPartyId }, index) => ({
      ordinal,
      partyId: hostPartyId,
      state: index === 0 ? ('next' as const) : ('coming' as const),
    })),
  ].slice(0, shownTurns);
}

function ChannelTurns({ detail }: { detail: ChannelDetail }) {
  const { t, nameOf } = useTexts();
  const { channel } = detail;
  const next = detail.meetings.find(isAhead);
  const partyOf = (partyId: string | null) => channel.parties.find((party) => party.partyId === partyId);
  return (
    <div className="channel-turns">
      <div className="row">
        <Link href={`/channels/${channel.id}`} className="cut channel-link">
          <Name names={channel.name} />
        </Link>
        <span className="note nowrap end">{next && <MeetingDay meeting={next} />}</span>
      </div>
      <ul className="turn-chips">
        {turnsOf(detail).map((turn) => (
          <li key={turn.ordinal} className={`turn-chip turn-chip-${turn.state}`}>
            <HostTile letter={partyOf(turn.partyId)?.letter ?? neutralLetter} />
            <span>{turn.ordinal}</span>
            {turn.state === 'held' && <Icon name="check" />}
            <span className="hidden-text">
              {nameOf(partyOf(turn.partyId)?.name)} {t(`meetings:tile.${turn.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function TurnsPanel() {
  const { t } = useTexts();
  const query = useQuery(api.channels.books.queryOptions());
  return (
    <Panel
      title={t('meetings:turns')}
      action={<span className="note">{t('meetings:turnsLegend')}</span>}
      hasRows
    >
      <Loaded query={query}>
        {(books) =>
          books.length === 0 ? (
            <Empty action={<Link href="/channels">{t('meetings:channels')}</Link>}>
              {t('meetings:noChannels')}
            </Empty>
          ) : (
            books.map((book) => <ChannelTurns key={book.channel.id} detail={book} />)
          )
        }
      </Loaded>
    </Panel>
  );
}
