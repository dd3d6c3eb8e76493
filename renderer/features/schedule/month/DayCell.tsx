import { memo } from 'react';
import { Link } from 'wouter';
import { nameIn } from '../../../../shared/domain/holiday.ts';
import { neutralLetter } from '../../../../shared/domain/party.ts';
import { formatDateLong } from '../../../../shared/text/dates.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { Name } from '../../../app/Name.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { hostColour, HostTile } from '../../../ui/Host.tsx';
import { lookOf } from '../board/cards.ts';
import { lunarLabel } from './lunarLabel.ts';
import type { ChannelMeeting, MonthDay } from './monthDays.ts';

const shownChips = 3;

function Chip({ book, meeting, isReachable }: ChannelMeeting & { isReachable: boolean }) {
  const { t, nameOf } = useTexts();
  const { channel } = book;
  const party = channel.parties.find(({ partyId }) => partyId === meeting.hostPartyId);
  const letter = party?.letter ?? neutralLetter;
  const look = lookOf(meeting);
  const ordinal = meeting.ordinal ?? t('meetings:extraordinary');
  const host = party === undefined ? t('schedule:neutral') : nameOf(party.name);
  const label = `${t('schedule:nth', { ordinal })}, ${nameOf(channel.name)}, ${host}, ${t(`schedule:look.${look}`)}`;
  return (
    <Link
      href={`/meetings/${meeting.id}`}
      className={`month-chip card-${look} ${hostColour(letter)}`}
      tabIndex={isReachable ? 0 : -1}
      title={label}
    >
      <span className="hidden-text">{label}</span>
      <HostTile letter={letter} />
      <span aria-hidden className="month-chip-ordinal">
        {meeting.ordinal ?? '–'}
      </span>
      <span aria-hidden className="cut">
        <Name names={channel.name} />
      </span>
    </Link>
  );
}

interface DayCellProps {
  day: MonthDay;
  isActive: boolean;
  isOutside: boolean;
  isToday: boolean;
  onDay: (day: PlainDate) => void;
}

/** One day: its number, the lunar date, days off of either country, blackouts, meetings. */
export const DayCell = memo(function DayCell({ day, isActive, isOutside, isToday, onDay }: DayCellProps) {
  const { t, language, nameOf } = useTexts();
  const { date, meetings, entries, blackouts } = day;
  const lunar = lunarLabel(date);
  const label = [
    formatDateLong(date, language),
    t('schedule:lunar', { date: lunar }),
    ...entries.map(
      ({ country, kind, name }) =>
        `${t(`schedule:warning.${kind}.${country}`)} ${nameIn(name, language).text}`,
    ),
    ...blackouts.map(({ name }) => nameOf(name)),
    t('schedule:meetings', { count: meetings.length }),
  ].join(', ');
  const classes = [
    'month-day',
    ...(isOutside ? ['month-outside'] : []),
    ...(isToday ? ['month-today'] : []),
    ...(blackouts.length > 0 ? ['month-blackout'] : []),
  ];
  return (
    <div
      role="gridcell"
      data-day={date}
      tabIndex={isActive ? 0 : -1}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      className={classes.join(' ')}
      onFocus={(event) => !isActive && event.target === event.currentTarget && onDay(date)}
    >
      <span className="hidden-text">{label}</span>
      <span aria-hidden className="month-date">
        <span className="month-number">{Number(date.slice(8))}</span>
        <span className="month-lunar">{lunar}</span>
      </span>
      {entries.map((entry) => (
        <span
          key={entry.id}
          aria-hidden
          className={`month-entry month-${entry.kind}`}
          title={`${t(`schedule:warning.${entry.kind}.${entry.country}`)} ${nameIn(entry.name, language).text}`}
        >
          <span className={`day-off day-off-${entry.country.toLowerCase()}`} />
          <span className="cut">
            {t(`schedule:country.${entry.country}`)}: {nameIn(entry.name, language).text}
          </span>
        </span>
      ))}
      {meetings.slice(0, shownChips).map((each) => (
        <Chip key={each.meeting.id} {...each} isReachable={isActive} />
      ))}
      {meetings.length > shownChips && (
        <span aria-hidden className="note">
          {t('schedule:more', { count: meetings.length - shownChips })}
        </span>
      )}
      {blackouts.map(({ id, name }) => (
        <span key={id} aria-hidden className="month-season cut">
          <Name names={name} />
        </span>
      ))}
    </div>
  );
});
