import { memo } from 'react';
import { meetingDate } from '../../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { Host } from '../../../app/Host.tsx';
import { Name } from '../../../app/Name.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Status, type StatusTone } from '../../../ui/Status.tsx';
import type { IconName } from '../../../ui/Icon.tsx';
import type { Advice } from '../year/useAdvice.ts';
import { useWarningTexts } from '../year/useWarningTexts.ts';
import { stateOf, type AgendaLine } from './agenda.ts';

const agreementMarks = {
  proposed: { tone: 'quiet', icon: 'empty' },
  agreed: { tone: 'done', icon: 'check' },
  fixed: { tone: 'done', icon: 'lock' },
} as const satisfies Record<string, { tone: StatusTone; icon: IconName }>;

function Warnings({ line, advice }: { line: AgendaLine; advice: Advice }) {
  const { t } = useTexts();
  const texts = useWarningTexts()(advice.standing(line.book, line.meeting));
  const [first] = texts;
  if (first === undefined) return null;
  const told = texts.map(({ subject, rest }) => `${subject} ${rest}`).join('; ');
  return (
    <span className="agenda-warnings" title={told}>
      <Status tone="attention" icon="warningFilled">
        <span className="cut">
          {first.subject} {first.rest}
        </span>
        {texts.length > 1 && (
          <span className="nowrap"> {t('schedule:more', { count: texts.length - 1 })}</span>
        )}
      </Status>
    </span>
  );
}

interface LineProps {
  line: AgendaLine;
  advice: Advice;
  index: number;
  top: number;
  isActive: boolean;
  isChosen: boolean;
}

/** One meeting in the list. */
export const AgendaLineView = memo(function AgendaLineView(props: LineProps) {
  const { line, advice, index, top, isActive, isChosen } = props;
  const { t, language } = useTexts();
  const directory = useDirectory();
  const { book, meeting } = line;
  const state = stateOf(meeting);
  const mark = agreementMarks[meeting.agreement];
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      data-line={meeting.id}
      className={`agenda-line agenda-${state}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className="nowrap strong">
        {formatDateShort(meetingDate(meeting), language)}
      </span>
      <span role="gridcell" className="cut">
        <Name names={book.channel.name} />
      </span>
      <span role="gridcell">{meeting.ordinal ?? '–'}</span>
      <span role="gridcell" className="cut">
        <Host channel={book.channel} partyId={meeting.hostPartyId} />
      </span>
      <span role="gridcell" className="cut">
        <Name names={directory.place(meeting.placeId)?.name} />
      </span>
      <span role="gridcell" className="cut">
        {state === 'ahead' && (
          <Status tone={mark.tone} icon={mark.icon}>
            {t(`schedule:look.${meeting.agreement}`)}
          </Status>
        )}
      </span>
      <span role="gridcell" className="cut">
        {t(`meetings:status.${meeting.status}`)}
      </span>
      <span role="gridcell" className="cut">
        {line.warningCount > 0 && <Warnings line={line} advice={advice} />}
      </span>
    </div>
  );
});
