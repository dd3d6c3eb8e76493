import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { cssPlace } from '../../../ui/cssPlace.ts';
import { endOf, startOf } from './scale.ts';

/** The window in which the lifted meeting falls due, under its row. */
export function DueLine({ meeting, year }: { meeting: Meeting; year: number }) {
  const { t, language } = useTexts();
  if (meeting.ordinal === null) return null;
  const { from, to } = meeting.period;
  return (
    <span
      aria-hidden
      className="board-due"
      style={cssPlace({ '--from': startOf(from, year), '--to': endOf(to, year) })}
    >
      <span className="board-due-text">
        {t('schedule:dueWindow', {
          ordinal: meeting.ordinal,
          from: formatDate(from, language).slice(0, 5),
          to: formatDate(to, language).slice(0, 5),
        })}
      </span>
    </span>
  );
}
