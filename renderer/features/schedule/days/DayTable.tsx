import { nameIn, type CalendarDay, type DayKind } from '../../../../shared/domain/holiday.ts';
import { formatDate, formatDateShort } from '../../../../shared/text/dates.ts';
import { EditHeading } from './EditHeading.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import type { IconName } from '../../../ui/Icon.tsx';
import { Status, type StatusTone } from '../../../ui/Status.tsx';
import { lunarLabel } from '../month/lunarLabel.ts';
import type { Opened } from './useOpened.ts';

const looks: Record<DayKind, { tone: StatusTone; icon: IconName }> = {
  'day-off': { tone: 'moving', icon: 'calendar' },
  avoid: { tone: 'attention', icon: 'warning' },
  working: { tone: 'done', icon: 'check' },
};

/** What stands behind an entry, in words; what a file says otherwise is shown as it is. */
function useConfidence() {
  const { t } = useTexts();
  const words: Record<string, string> = {
    law: t('calendar:confidence.law'),
    announced: t('calendar:confidence.announced'),
    estimated: t('calendar:confidence.estimated'),
    computed: t('calendar:confidence.computed'),
    'policy-announced': t('calendar:confidence.policy-announced'),
    known: t('calendar:confidence.known'),
    entered: t('calendar:confidence.entered'),
  };
  return (confidence: string): string => words[confidence] ?? confidence;
}

interface RowProps {
  day: CalendarDay;
  isOpen: boolean;
  onOpen: ((opened: Opened) => void) | undefined;
}

function DayRow({ day, isOpen, onOpen }: RowProps) {
  const { t, language } = useTexts();
  const confidenceOf = useConfidence();
  const { text, lang } = nameIn(day.name, language);
  return (
    <tr className={isOpen ? 'is-open' : ''}>
      <td className="nowrap strong">{formatDateShort(day.date, language)}</td>
      <td className="nowrap quiet">{lunarLabel(day.date)}</td>
      <td className="nowrap">{t(`calendar:country.${day.country}`)}</td>
      <td className="nowrap">
        <Status {...looks[day.kind]}>{t(`calendar:kind.${day.kind}`)}</Status>
      </td>
      <td className="cut day-rest">
        <span lang={lang} title={text}>
          {text}
        </span>
      </td>
      <td className="nowrap">
        {confidenceOf(day.confidence)}
        {day.source !== null && <span className="note">, {day.source}</span>}
      </td>
      {onOpen && (
        <td>
          <Button
            kind="quiet"
            title={t('calendar:editDay', { date: formatDate(day.date, language) })}
            onClick={() => onOpen({ id: day.id })}
          >
            {t('calendar:edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}

interface DayTableProps {
  days: readonly CalendarDay[];
  openId: string | undefined;
  /** Left out for whoever may not change the calendar. */
  onOpen: ((opened: Opened) => void) | undefined;
}

export function DayTable({ days, openId, onOpen }: DayTableProps) {
  const { t } = useTexts();
  if (days.length === 0) return null;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('calendar:column.date')}</th>
          <th scope="col">{t('calendar:column.lunar')}</th>
          <th scope="col">{t('calendar:countryLabel')}</th>
          <th scope="col">{t('calendar:kindLabel')}</th>
          <th scope="col">{t('calendar:column.name')}</th>
          <th scope="col">{t('calendar:column.basis')}</th>
          {onOpen && <EditHeading />}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayRow key={day.id} day={day} isOpen={day.id === openId} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}
