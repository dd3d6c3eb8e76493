import { neutralLetter } from '../../../../shared/domain/party.ts';
import { Link } from 'wouter';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { HostTile } from '../../../ui/Host.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { turnTiles, type TurnTile } from './turns.ts';
import { useReason } from './useReason.ts';
import { windowLabel } from './windowLabel.ts';

function Tile({ tile, letter, host }: { tile: TurnTile; letter: string; host: string }) {
  const { t, language } = useTexts();
  const content = (
    <>
      <HostTile letter={letter} />
      <span className="hidden-text">{host}</span>
      <strong>{tile.ordinal}</strong>
      {tile.date !== null && <span className="nowrap">{formatDate(tile.date, language)}</span>}
      {tile.window !== null && <span className="tile-window">{windowLabel(tile.window, language)}</span>}
      <span className={`tile-state tile-state-${tile.state}`}>{t(`meetings:tile.${tile.state}`)}</span>
    </>
  );
  return (
    <li className={`turn-tile turn-tile-${tile.state}`}>
      {tile.meetingId === null ? (
        <span className="turn-tile-body">{content}</span>
      ) : (
        <Link href={`/meetings/${tile.meetingId}`} className="turn-tile-body">
          {content}
        </Link>
      )}
    </li>
  );
}

export function TurnPanel({ detail }: { detail: ChannelDetail }) {
  const { nameOf } = useTexts();
  const { session } = useSession();
  const tiles = turnTiles(detail, session.today);
  const next = tiles.find((tile) => tile.state === 'next');
  const { title, reasons } = useReason(detail, next);
  const partyOf = (partyId: string | null) =>
    detail.channel.parties.find((party) => party.partyId === partyId);
  const heading = (
    <span className="row turn-heading">
      <HostTile letter={partyOf(next?.partyId ?? null)?.letter ?? neutralLetter} />
      {title}
    </span>
  );
  return (
    <Panel title={heading}>
      <p className="turn-reason">{reasons.join(' ')}</p>
      <ul className="turn-tiles">
        {tiles.map((tile) => (
          <Tile
            key={tile.ordinal}
            tile={tile}
            letter={partyOf(tile.partyId)?.letter ?? neutralLetter}
            host={nameOf(partyOf(tile.partyId)?.name)}
          />
        ))}
      </ul>
    </Panel>
  );
}
