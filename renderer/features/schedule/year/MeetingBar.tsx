import { Link } from 'wouter';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { isAhead, meetingDate, type Meeting } from '../../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { errorText } from '../../../app/errorText.ts';
import { Host } from '../../../app/Host.tsx';
import { Name } from '../../../app/Name.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Advice } from './useAdvice.ts';
import { useSettle } from './useTurns.ts';
import { useWarningTexts } from './useWarningTexts.ts';

interface MeetingBarProps {
  book: ChannelDetail;
  meeting: Meeting;
  advice: Advice;
  onClose: () => void;
  /** Where the meeting can be moved from here. */
  onMove?: (() => void) | undefined;
}

const agreements = ['proposed', 'agreed', 'fixed'] as const;

function Settling({ book, meeting }: Pick<MeetingBarProps, 'book' | 'meeting'>) {
  const { t } = useTexts();
  const settling = useSettle();
  return (
    <fieldset className="row settle" aria-label={t('schedule:agreement')}>
      {agreements.map((agreement) => (
        <Button
          key={agreement}
          isPressed={meeting.agreement === agreement}
          disabled={settling.isPending}
          onClick={() => meeting.agreement !== agreement && settling.settle({ book, meeting, agreement })}
        >
          {t(`schedule:look.${agreement}`)}
        </Button>
      ))}
      {settling.error !== null && <Status tone="late">{errorText(settling.error, t)}</Status>}
    </fieldset>
  );
}

/** The chosen meeting: where it stands, how far its day is settled, and where to go on. */
export function MeetingBar({ book, meeting, advice, onClose, onMove }: MeetingBarProps) {
  const { t, language } = useTexts();
  const { mayChange } = useSession();
  const directory = useDirectory();
  const texts = useWarningTexts();
  const isOpen = isAhead(meeting) && meeting.status !== 'postponed';
  const warnings = texts(advice.standing(book, meeting));
  return (
    <section className="meeting-bar" aria-label={t('schedule:chosen')} data-region tabIndex={-1}>
      <div className="meeting-bar-what">
        <h2 className="cut">
          {meeting.ordinal === null
            ? t('meetings:extraordinary')
            : t('schedule:nth', { ordinal: meeting.ordinal })}
          {' · '}
          <Name names={book.channel.name} />
        </h2>
        <p className="row wrap">
          <span className="nowrap">{formatDateShort(meetingDate(meeting), language)}</span>
          <Host channel={book.channel} partyId={meeting.hostPartyId} />
          <Name names={directory.place(meeting.placeId)?.name} />
          <span className="quiet nowrap">{t(`meetings:status.${meeting.status}`)}</span>
        </p>
        {warnings.map(({ key, subject, rest }) => (
          <Status key={key} tone="attention" icon="warningFilled">
            {subject} {rest}
          </Status>
        ))}
      </div>
      <div className="meeting-bar-acts">
        {isOpen && mayChange(['officer']) && <Settling book={book} meeting={meeting} />}
        <div className="row meeting-bar-ways">
          <Link href={`/channels/${book.channel.id}`} className="quiet-link">
            {t('schedule:toChannel')}
          </Link>
          <Link href={`/meetings/${meeting.id}`} className="quiet-link">
            {t('schedule:toMeeting')}
          </Link>
          {onMove && <Button onClick={onMove}>{t('schedule:move.begin')}</Button>}
          <button type="button" className="eye" title={t('schedule:close')} onClick={onClose}>
            <Icon name="close" />
            <span className="hidden-text">{t('schedule:close')}</span>
          </button>
        </div>
      </div>
    </section>
  );
}
