import { memo } from 'react';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { neutralLetter } from '../../../../shared/domain/party.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import type { Translate } from '../../../app/i18n.ts';
import { sideShown } from '../../../app/useTexts.ts';
import type { Language } from '../../../../shared/text/languages.ts';
import { cssPlace } from '../../../ui/cssPlace.ts';
import { hostColour, HostTile } from '../../../ui/Host.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import type { BoardCard, CardLook } from './cards.ts';
import { laneTop } from './rows.ts';
import { cardMiddle, middleOf } from './scale.ts';

const lookIcons: Partial<Record<CardLook, IconName>> = { agreed: 'check', fixed: 'lock', held: 'done' };

interface CardProps {
  /** Handed down: asking for them in each of hundreds of cards takes longer than drawing them. */
  t: Translate;
  language: Language;
  channel: Channel;
  card: BoardCard;
  year: number;
  warningCount: number;
  isActive: boolean;
  isChosen: boolean;
  /** For a proposal: whether it will be taken into the plan. */
  isTicked: boolean | null;
  /** The day over which the card is held, while it is lifted. */
  liftedTo: PlainDate | null;
}

function Mark({ card, warningCount, isTicked }: Pick<CardProps, 'card' | 'warningCount' | 'isTicked'>) {
  if (isTicked !== null) {
    return (
      <span className={`card-tick${isTicked ? ' card-ticked' : ''}`}>
        {isTicked && <Icon name="check" size={12} />}
      </span>
    );
  }
  const icon = warningCount > 0 ? 'warningFilled' : lookIcons[card.look];
  if (icon === undefined) return null;
  return (
    <span className={warningCount > 0 ? 'card-mark card-warned' : 'card-mark'}>
      <Icon name={icon} />
    </span>
  );
}

/** A meeting on the board. */
export const BoardCardCell = memo(function BoardCardCell(props: CardProps) {
  const { channel, card, year, warningCount, isActive, isChosen, isTicked, liftedTo } = props;
  const { t, language } = props;
  const party = channel.parties.find(({ partyId }) => partyId === card.hostPartyId);
  const host = party === undefined ? t('schedule:neutral') : party.name[sideShown(party.name, language)];
  const letter = party?.letter ?? neutralLetter;
  const date = liftedTo ?? card.date;
  const place = liftedTo === null ? card.place : middleOf(liftedTo, year);
  const ordinal =
    card.ordinal === null ? t('meetings:extraordinary') : t('schedule:nth', { ordinal: card.ordinal });
  const isOff = card.look === 'cancelled' || card.look === 'postponed';
  const day = formatDateShort(date, language);
  const label = [
    ordinal,
    host,
    day,
    isTicked === null
      ? t(`schedule:look.${card.look}`)
      : t(isTicked ? 'schedule:ticked' : 'schedule:unticked'),
    ...(warningCount > 0 ? [t('schedule:warnings', { count: warningCount })] : []),
  ].join(', ');
  const classes = [
    'board-card',
    hostColour(letter),
    `card-${card.look}`,
    ...(isChosen ? ['card-chosen'] : []),
    ...(liftedTo === null ? [] : ['card-lifted']),
    ...(isTicked === false ? ['card-unticked'] : []),
  ];
  return (
    <div
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      data-card={card.key}
      {...(isTicked === null ? {} : { 'aria-selected': isTicked })}
      className={classes.join(' ')}
      style={cssPlace({
        '--middle': cardMiddle(place),
        '--place': place,
        '--top': `${laneTop(card.lane)}px`,
      })}
    >
      <span className="hidden-text">{label}</span>
      <span aria-hidden className="card-head">
        <HostTile letter={letter} />
        <span className="card-ordinal">{card.ordinal ?? '–'}</span>
        <Mark card={card} warningCount={liftedTo === null ? warningCount : 0} isTicked={isTicked} />
      </span>
      <span
        aria-hidden
        className="card-host cut"
        {...(party === undefined ? {} : { lang: sideShown(party.name, language) })}
      >
        {host}
      </span>
      <span aria-hidden className="card-date">
        {isOff ? t(`schedule:look.${card.look}`) : day.slice(0, -5)}
      </span>
      <span className="card-day" />
    </div>
  );
});
