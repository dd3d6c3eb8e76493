import { memo, useMemo } from 'react';
import { nameIn, type CalendarDay } from '../../../../shared/domain/holiday.ts';
import type { Country } from '../../../../shared/domain/organisation.ts';
import { monthName } from '../../../../shared/text/dates.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { cssPlace } from '../../../ui/cssPlace.ts';
import { daysOffOf, laneMarks, type LaneMark } from './daysOff.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function Mark({ mark }: { mark: LaneMark }) {
  const { from, to, label, whole, side, room, span } = mark;
  return (
    <span
      className={`lane-mark lane-mark-${side}`}
      style={cssPlace({ '--from': from, '--to': to, '--room': room })}
      title={whole}
    >
      <span className={`day-off day-off-${span.country.toLowerCase()}`} />
      <span className="lane-label cut">{label}</span>
    </span>
  );
}

function Lane({ days, country, year }: { days: CalendarDay[]; country: Country; year: number }) {
  const { t, language } = useTexts();
  const marks = useMemo(
    () => laneMarks(daysOffOf(days, country, year), year, (name) => nameIn(name, language).text),
    [days, country, year, language],
  );
  return (
    <div role="row" className="board-lane">
      <div role="rowheader" className="board-name">
        {t(`schedule:dayOff.${country}`)}
      </div>
      <div role="gridcell" className="board-line">
        {marks.length === 0 && <span className="lane-none">{t('schedule:dayOff.none', { year })}</span>}
        {marks.map((mark) => (
          <Mark key={mark.span.from} mark={mark} />
        ))}
      </div>
    </div>
  );
}

interface HeadProps {
  days: CalendarDay[];
  year: number;
}

/** The months and the days off of both countries; they stay in sight. */
export const BoardHead = memo(function BoardHead({ days, year }: HeadProps) {
  const { t, language } = useTexts();
  return (
    <div role="rowgroup" className="board-head">
      <div role="row" className="board-months">
        <div role="columnheader" className="board-name">
          <span className="hidden-text">{t('meetings:channel')}</span>
        </div>
        {months.map((month) => (
          <div key={month} role="columnheader" className="board-month">
            {monthName(month, language)}
          </div>
        ))}
      </div>
      <Lane days={days} country="VN" year={year} />
      <Lane days={days} country="LA" year={year} />
    </div>
  );
});

/** The days off of both countries as bands behind all rows. */
export const BoardBands = memo(function BoardBands({ days, year }: HeadProps) {
  const marks = useMemo(
    () =>
      (['VN', 'LA'] as const).flatMap((country) =>
        laneMarks(daysOffOf(days, country, year), year, ({ vi }) => vi),
      ),
    [days, year],
  );
  return (
    <div aria-hidden className="board-bands">
      {months.map((month) => (
        <span key={month} className="board-rule" style={cssPlace({ '--from': month - 1 })} />
      ))}
      {marks.map(({ span, from, to }) => (
        <span
          key={`${span.country} ${span.from}`}
          className={`board-band day-off-${span.country.toLowerCase()}`}
          style={cssPlace({ '--from': from, '--to': to })}
        />
      ))}
    </div>
  );
});
