import { memo } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { neutralLetter, type Party } from '../../../../shared/domain/party.ts';
import { Name } from '../../../app/Name.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { HostName } from '../../../ui/Host.tsx';
import { Icon } from '../../../ui/Icon.tsx';

const shownParties = 5;

/** The parties that host most often, each letter once. */
function commonParties(books: readonly ChannelDetail[]): Party[] {
  const parties = new Map<string, { party: Party; count: number }>();
  for (const { channel } of books) {
    for (const party of channel.parties) {
      parties.set(party.letter, { party, count: (parties.get(party.letter)?.count ?? 0) + 1 });
    }
  }
  return [...parties.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, shownParties)
    .map(({ party }) => party);
}

/** What the marks of the board mean. */
export const Legend = memo(function Legend({ books, canMove }: { books: ChannelDetail[]; canMove: boolean }) {
  const { t } = useTexts();
  return (
    <div className="board-legend">
      <span className="legend-note">{t('schedule:legend.ordinal')}</span>
      <span className="legend-group">
        {commonParties(books).map(({ letter, name }) => (
          <HostName key={letter} letter={letter}>
            <Name names={name} />
          </HostName>
        ))}
        <HostName letter={neutralLetter}>{t('schedule:neutral')}</HostName>
      </span>
      <span className="legend-group">
        <span className="legend-item">
          <span className="legend-card legend-proposed" />
          {t('schedule:look.proposed')}
        </span>
        <span className="legend-item">
          <span className="legend-card legend-agreed" />
          <Icon name="check" />
          {t('schedule:look.agreed')}
        </span>
        <span className="legend-item">
          <span className="legend-card legend-fixed" />
          <Icon name="lock" />
          {t('schedule:look.fixed')}
        </span>
      </span>
      <span className="legend-group">
        <span className="legend-item">
          <span className="legend-hatch" />
          {t('schedule:legend.blackout')}
        </span>
        <span className="legend-item">
          <span className="legend-off day-off-vn" />
          <span className="legend-off day-off-la" />
          {t('schedule:legend.dayOff')}
        </span>
      </span>
      {canMove && (
        <span className="legend-note legend-keys">
          {t('schedule:legend.drag')} <kbd className="key">F2</kbd> {t('schedule:legend.toMove')}
        </span>
      )}
    </div>
  );
});
