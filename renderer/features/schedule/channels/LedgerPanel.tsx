import { useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { hostLedger, type LedgerEntry, type LedgerNote } from '../../../../shared/domain/ledger.ts';
import { meetingDate } from '../../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { Host } from '../../../app/Host.tsx';
import { MeetingLink } from '../../../app/MeetingLink.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Status, type StatusTone } from '../../../ui/Status.tsx';
import { useTurnDeed } from '../turns/useTurnDeed.ts';
import { useEventText } from './useEventText.ts';

const tones: Record<LedgerEntry['state'], StatusTone> = {
  held: 'done',
  consumed: 'attention',
  planned: 'quiet',
  postponed: 'attention',
  coming: 'quiet',
};
const shownComing = 2;
const shownFirst = 12;

function Note({ note, detail }: { note: LedgerNote; detail: ChannelDetail }) {
  const { t, nameOf } = useTexts();
  const eventText = useEventText(detail.channel);
  const partyName = (partyId: string | null): string =>
    nameOf(detail.channel.parties.find((party) => party.partyId === partyId)?.name);
  const drop = useTurnDeed('dropOverride', detail, () => undefined);
  const { mayChange } = useSession();
  if (note.kind === 'event') {
    const { agreedIn, turn, lostBy } = note.event;
    return (
      <p className="ledger-note">
        {eventText(note.event)}
        {turn !== 'kept' && (
          <strong className="ledger-lost"> {t('schedule:ledger.lost', { host: partyName(lostBy) })}</strong>
        )}
        {agreedIn !== null && <span className="quiet"> {agreedIn}</span>}
      </p>
    );
  }
  const { override } = note;
  const text = t(`schedule:ledger.override.${override.kind}`, {
    paired: override.pairedOrdinal ?? '',
    host: partyName(override.hostPartyId),
    countsFor: override.countsFor === null ? t('schedule:host.nobody') : partyName(override.countsFor),
    reason: nameOf(override.reason),
  });
  return (
    <p className="ledger-note">
      {text} <span className="quiet">{override.agreedIn}</span>
      {mayChange(['officer']) && (
        <button
          type="button"
          className="link"
          disabled={drop.isPending}
          onClick={() => drop.send({ overrideId: override.id }, t('schedule:ledger.dropped'))}
        >
          {t('schedule:ledger.drop')}
        </button>
      )}
    </p>
  );
}

function Line({ entry, detail }: { entry: LedgerEntry; detail: ChannelDetail }) {
  const { t, language } = useTexts();
  const { meeting, state } = entry;
  const hasDay = meeting !== null && state !== 'postponed' && state !== 'consumed';
  return (
    <tr>
      <td>{meeting ? <MeetingLink meeting={meeting} /> : entry.ordinal}</td>
      <td className="nowrap">
        {entry.ownerPartyId === null ? '–' : <Host channel={detail.channel} partyId={entry.ownerPartyId} />}
      </td>
      <td className="nowrap">
        <Host channel={detail.channel} partyId={entry.hostPartyId} />
      </td>
      <td className="nowrap">{hasDay ? formatDateShort(meetingDate(meeting), language) : '–'}</td>
      <td className="nowrap">
        <Status tone={tones[state]}>{t(`schedule:ledger.state.${state}`)}</Status>
        {entry.isCarriedOver && <span className="note"> {t('schedule:ledger.carried')}</span>}
      </td>
      <td className="wide-cell ledger-notes">
        {meeting?.kind === 'extraordinary' && (
          <p className="ledger-note">
            {t('schedule:ledger.extraordinary', { reason: meeting.dayReason ?? '–' })}
          </p>
        )}
        {entry.notes.map((note) => (
          <Note key={note.kind === 'event' ? note.event.id : note.override.id} note={note} detail={detail} />
        ))}
      </td>
    </tr>
  );
}

/** The host ledger of a channel, latest turn first: no turn is lost unseen. */
export function LedgerPanel({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const { session } = useSession();
  const [isWhole, setWhole] = useState(false);
  const entries = hostLedger(detail, session.today, shownComing).toReversed();
  const shown = isWhole ? entries : entries.slice(0, shownFirst);
  const columns = ['meetings:ordinal', 'schedule:ledger.owner', 'meetings:host', 'meetings:date'] as const;
  return (
    <Panel title={t('schedule:ledger.title')} note={t('schedule:ledger.note')} hasRows>
      {entries.length === 0 ? (
        <Empty>{t('schedule:ledger.empty')}</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
              <th scope="col">{t('meetings:state')}</th>
              <th scope="col">{t('meetings:changes')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <Line key={entry.ordinal} entry={entry} detail={detail} />
            ))}
          </tbody>
        </table>
      )}
      {entries.length > shown.length && (
        <div className="panel-more">
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t('schedule:ledger.all', { count: entries.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
