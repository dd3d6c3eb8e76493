import { useState } from 'react';
import type { DeedRow } from '../../../shared/contract/historyShapes.ts';
import { addDays } from '../../../shared/domain/calendarDate.ts';
import { borderDay, formatDate, formatDateLong } from '../../../shared/text/dates.ts';
import type { PlainDate } from '../../../shared/text/plainDate.ts';
import { useTexts } from '../../app/useTexts.ts';
import { DeedLine } from './DeedLine.tsx';

/** Deeds of one day together; where the clock went back, a day stands once more. */
function byDay(deeds: readonly DeedRow[]): [PlainDate, DeedRow[]][] {
  const days: [PlainDate, DeedRow[]][] = [];
  for (const deed of deeds) {
    const day = borderDay(deed.at);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(deed);
    else days.push([day, [deed]]);
  }
  return days;
}

/** Deeds bear the time of this PC's clock, in demo data too, where the program's own day stands still. */
function useDayName(): (day: PlainDate) => string {
  const { t, language } = useTexts();
  const [today] = useState(() => borderDay(new Date().toISOString()));
  return (day) => {
    if (day === today) return t('history:today');
    if (day === addDays(today, -1)) {
      return t('history:yesterday', { date: formatDate(day, language) });
    }
    return formatDateLong(day, language);
  };
}

interface DeedListProps {
  deeds: readonly DeedRow[];
  act: string;
  onUndo: (deed: DeedRow) => void;
}

/** Deeds by day, newest first. */
export function DeedList({ deeds, act, onUndo }: DeedListProps) {
  const dayName = useDayName();
  return byDay(deeds).map(([day, ofDay]) => (
    <section key={`${day} ${ofDay[0]?.deedId}`} aria-label={dayName(day)}>
      <h2 className="day">{dayName(day)}</h2>
      <ul className="deeds">
        {ofDay.map((deed) => (
          <DeedLine key={deed.deedId} deed={deed} act={act} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  ));
}
