import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import { isAhead, isHeld, type Meeting } from '../../../shared/domain/meeting.ts';
import { comingTurns } from '../../../shared/domain/rotation.ts';
import { api } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { MeetingDay } from '../../app/MeetingDay.tsx';
import { Name } from '../../app/Name.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { HostTile } from '../../ui/Host.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';

const shownTurns = 4;

interface Turn {
  ordinal: number;
  partyId: string | null;
  state: 'held' | 'next' | 'coming';
}

function numbered(meetings: Meeting[]): (Meeting & { ordinal: number })[] {
  return meetings.filter((meeting): meeting is Meeting & { ordinal: number } => meeting.ordinal !== null);
}

/** The last turn that was held, then the next ones. */
function turnsOf(detail: ChannelDetail): Turn[] {
  const { meetings } = detail;
  const held = numbered(meetings).filter(isHeld).slice(-1);
  const ahead = numbered(meetings).filter(isAhead);
  const coming = [
    ...ahead.map(({ ordinal, hostPartyId }) => ({ ordinal, partyId: hostPartyId })),
    ...comingTurns(detail, shownTurns).map(({ ordinal, hostPartyId }) => ({ ordinal, partyId: hostPartyId })),
  ];
  return [
    ...held.map(({ ordinal, hostPartyId }) => ({ ordinal, partyId: hostPartyId, state: 'held' as const })),
    ...coming.map((turn, index) => ({
      ...turn,
      state: index === 0 ? ('next' as const) : ('coming' as const),
    })),
  ].slice(0, shownTurns);
}

function ChannelTurns({ id }: { id: string }) {
  const { t, nameOf } = useTexts();
  const query = useQuery(api.channels.get.queryOptions({ input: { id } }));
  return (
    <Loaded query={query}>
      {(detail) => {
        const next = detail.meetings.find(isAhead);
        const partyOf = (partyId: string | null) =>
          detail.channel.parties.find((party) => party.partyId === partyId);
        return (
          <div className="channel-turns">
            <div className="row">
              <Link href={`/channels/${id}`} className="cut channel-link">
                <Name names={detail.channel.name} />
              </Link>
              <span className="note nowrap end">{next && <MeetingDay meeting={next} />}</span>
            </div>
            <ul className="turn-chips">
              {turnsOf(detail).map((turn) => (
                <li key={turn.ordinal} className={`turn-chip turn-chip-${turn.state}`}>
                  <HostTile letter={partyOf(turn.partyId)?.letter ?? 'N'} />
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
      }}
    </Loaded>
  );
}

export function TurnsPanel() {
  const { t } = useTexts();
  const query = useQuery(api.channels.list.queryOptions());
  return (
    <Panel
      title={t('meetings:turns')}
      action={<span className="note">{t('meetings:turnsLegend')}</span>}
      hasRows
    >
      <Loaded query={query}>
        {(channels) => channels.map((channel) => <ChannelTurns key={channel.id} id={channel.id} />)}
      </Loaded>
    </Panel>
  );
}
