import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { textProgress } from '../../../shared/domain/minutes.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import { Name } from '../../app/Name.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { HostTile } from '../../ui/Host.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { agendaTimes } from './agendaTimes.ts';
import { goToText, useCurrentText } from './currentText.ts';
import { segmentsOf } from './order.ts';

/** What of the page is edited beside the texts. */
export type Editing = 'agenda' | 'delegations';

interface AgendaColumnProps {
  detail: MeetingDetail;
  channel: Channel | undefined;
  /** Opens a form beside the texts; undefined where nothing may be changed. */
  onEdit: ((what: Editing) => void) | undefined;
}

function ItemProgress({ detail, item }: { detail: MeetingDetail; item: AgendaItem }) {
  const { t } = useTexts();
  const segments = segmentsOf(detail, item.id);
  if (segments.length === 0) return null;
  const { total, checked } = textProgress(segments);
  if (checked === total) {
    return (
      <span className="status status-done" title={t('minutes:state.checked')}>
        <Icon name="done" size={14} />
        <span className="hidden-text">{t('minutes:state.checked')}</span>
      </span>
    );
  }
  const { lo } = textProgress(segments.filter(({ vi }) => vi !== ''));
  return (
    <span>
      {lo}/{total}
    </span>
  );
}

function AgendaLine({
  detail,
  item,
  time,
}: {
  detail: MeetingDetail;
  item: AgendaItem;
  time: string | undefined;
}) {
  const { t, nameOf } = useTexts();
  const current = useCurrentText();
  const segments = segmentsOf(detail, item.id);
  const isCurrent = segments.some(({ id }) => id === current?.id);
  const [first] = segments;
  const { minutes } = item;
  return (
    <li {...(isCurrent ? { 'aria-current': 'step' as const } : {})}>
      <button
        type="button"
        className="agenda-item"
        title={nameOf(item.title)}
        onClick={() => first && goToText(first.id, current?.side ?? 'vi')}
      >
        <strong>{item.no}</strong>
        <span className="agenda-text">
          <Name names={item.title} />
          <span className="note agenda-facts">
            {time === undefined
              ? t('minutes:agendaMinutes', { minutes })
              : t('minutes:agendaEdit.time', { from: time, minutes })}
            <ItemProgress detail={detail} item={item} />
          </span>
        </span>
      </button>
    </li>
  );
}

function Heads({ detail, channel, onEdit }: AgendaColumnProps) {
  const { t } = useTexts();
  const directory = useDirectory();
  const { delegations } = detail.meeting;
  if (delegations.length === 0 && !onEdit) return null;
  return (
    <div className="agenda-text heads">
      <h2>{t('minutes:heads')}</h2>
      {channel?.parties.map(({ partyId, letter }) => {
        const delegation = delegations.find((each) => each.partyId === partyId);
        return (
          <p key={partyId} className="row head">
            <HostTile letter={letter === '' ? neutralLetter : letter} />
            {delegation ? (
              <span className="cut">
                <Name names={directory.person(delegation.headId)?.fullName} />
              </span>
            ) : (
              <span className="quiet">{t('minutes:delegation.none')}</span>
            )}
          </p>
        );
      })}
      {onEdit && (
        <Button kind="quiet" icon="edit" onClick={() => onEdit('delegations')}>
          {t('minutes:delegation.edit')}
        </Button>
      )}
    </div>
  );
}

/** The agenda with its times and how far each item is, and who leads the delegations. */
export function AgendaColumn({ detail, channel, onEdit }: AgendaColumnProps) {
  const { t } = useTexts();
  const times = agendaTimes(detail.meeting.hours, detail.agenda);
  return (
    <aside className="agenda" aria-label={t('minutes:agenda')} data-region tabIndex={-1}>
      <h2 className="agenda-text">{t('minutes:agenda')}</h2>
      <ol>
        {detail.agenda.map((item) => (
          <AgendaLine key={item.id} detail={detail} item={item} time={times?.get(item.id)} />
        ))}
      </ol>
      {onEdit && (
        <div className="agenda-text">
          <Button kind="quiet" icon="edit" onClick={() => onEdit('agenda')}>
            {t('minutes:agendaEdit.edit')}
          </Button>
        </div>
      )}
      <Heads detail={detail} channel={channel} onEdit={onEdit} />
    </aside>
  );
}
