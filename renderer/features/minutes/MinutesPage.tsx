import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import { meetingDate } from '../../../shared/domain/meeting.ts';
import { isFrozen, textProgress, type Minutes, type Side } from '../../../shared/domain/minutes.ts';
import type { Role } from '../../../shared/domain/user.ts';
import { formatDate, formatDateOfficial } from '../../../shared/text/dates.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { IcsButton } from '../../app/IcsButton.tsx';
import { Loaded } from '../../app/Loaded.tsx';
import { Page } from '../../app/Page.tsx';
import { MeetingContext } from '../../app/suggest/MeetingContext.ts';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './minutes.css';
import { AgendaColumn } from './AgendaColumn.tsx';
import type { DraftSnapshot } from './draftStore.ts';
import { MinutesTable } from './MinutesTable.tsx';
import { SaveState } from './SaveState.tsx';
import { useMinutes } from './useMinutes.ts';

const editors: readonly Role[] = ['secretary', 'interpreter', 'officer'];
const beginners: readonly Role[] = ['secretary', 'officer'];

/** Why the texts cannot be edited; undefined where they can. */
function useReadOnlyReason(minutes: Minutes | null): string | undefined {
  const { t, language } = useTexts();
  const { may, isCopy } = useSession();
  if (isCopy) return t('vault:bars.copyReason');
  if (minutes !== null && isFrozen(minutes)) {
    if (minutes.status !== 'signed') return t('minutes:frozen.printed-for-signature');
    return t('minutes:frozen.signed', {
      date: minutes.signedOn === null ? '–' : formatDate(minutes.signedOn, language),
    });
  }
  return may(editors) ? undefined : t('minutes:frozen.role');
}

function NotBegun({ meetingId }: { meetingId: string }) {
  const { t } = useTexts();
  const { mayChange, isCopy } = useSession();
  const begin = useMutation(api.minutes.begin.mutationOptions());
  const button = mayChange(beginners) ? (
    <Button kind="primary" disabled={begin.isPending} onClick={() => begin.mutate({ meetingId })}>
      {t('minutes:begin')}
    </Button>
  ) : (
    <p className="note">{t(isCopy ? 'vault:bars.copyReason' : 'minutes:onlyBeginners')}</p>
  );
  return (
    <div>
      <Empty action={button}>{t('minutes:notBegun')}</Empty>
      {begin.isError && <Alert tone="late">{errorText(begin.error, t)}</Alert>}
    </div>
  );
}

function letterOfSide(channel: Channel | undefined, side: Side): string {
  if (side === 'JOINT') return 'VL';
  const parties = channel?.parties.filter((party) => party.country === side) ?? [];
  return parties.length === 1 ? (parties[0]?.letter ?? neutralLetter) : side.slice(0, 1);
}

interface EditorProps {
  detail: MeetingDetail;
  /** Why the texts cannot be edited; undefined where they can. */
  reason: string | undefined;
  channel: Channel | undefined;
  typing: DraftSnapshot;
}

function Editor({ detail, reason, channel, typing }: EditorProps) {
  const context = {
    typing,
    isReadOnly: reason !== undefined,
    letterOf: (side: Side) => letterOfSide(channel, side),
  };
  return (
    <div className={reason === undefined ? 'editor-main' : 'editor-main reading'}>
      {reason !== undefined && (
        <Alert tone="attention" icon="lock">
          {reason}
        </Alert>
      )}
      <MinutesTable detail={detail} context={context} />
    </div>
  );
}

function KeyBar({ detail, hasFields }: { detail: MeetingDetail; hasFields: boolean }) {
  const { t } = useTexts();
  const { total, vi, lo } = textProgress([...detail.segments, ...detail.decisions]);
  return (
    <footer className="key-bar">
      {hasFields && (
        <>
          <span>
            <kbd className="key">F8</kbd> {t('minutes:keys.nextGap')}
          </span>
          <span>
            <kbd className="key">Ctrl Enter</kbd> {t('minutes:keys.saveAndNext')}
          </span>
          <span>
            <kbd className="key">Ctrl Z</kbd> {t('minutes:keys.undo')}
          </span>
        </>
      )}
      <span>
        <kbd className="key">F6</kbd> {t('app:keys.region')}
      </span>
      {total > 0 && <span className="end">{t('minutes:progress', { vi, lo, total })}</span>}
    </footer>
  );
}

function Sheet({ detail, channel, typing }: Omit<EditorProps, 'reason'>) {
  const { minutes, meeting } = detail;
  const reason = useReadOnlyReason(minutes);
  return (
    <>
      <div className="editor">
        <AgendaColumn detail={detail} channel={channel} />
        {minutes === null ? (
          <NotBegun meetingId={meeting.id} />
        ) : (
          <Editor detail={detail} reason={reason} channel={channel} typing={typing} />
        )}
      </div>
      <KeyBar detail={detail} hasFields={minutes !== null && reason === undefined} />
    </>
  );
}

export function MinutesPage({ id }: { id: string }) {
  const { t, language, nameOf } = useTexts();
  const directory = useDirectory();
  const { query, typing } = useMinutes(id);
  const channels = useQuery(api.channels.list.queryOptions());
  const meeting = query.data?.meeting;
  const channel = channels.data?.find((candidate) => candidate.id === meeting?.channelId);
  const minutes = query.data?.minutes;
  const title =
    meeting && meeting.ordinal !== null
      ? t('minutes:title', { ordinal: meeting.ordinal })
      : t('minutes:titleExtraordinary');
  const place = nameOf(directory.place(meeting?.placeId ?? null)?.name);
  const subtitle = meeting && (
    <>
      {minutes ? `${t(`minutes:status.${minutes.status}`)} · ` : ''}
      {t('minutes:heldAt', { date: formatDateOfficial(meetingDate(meeting), language), place })}
    </>
  );
  const lead = meeting && (
    <Link href={`/channels/${meeting.channelId}`} title={t('minutes:back')} className="row">
      <Icon name="back" size={20} />
      <span className="hidden-text">{t('minutes:back')}</span>
    </Link>
  );
  const actions = (
    <>
      <SaveState typing={typing} />
      <HistoryLink entity="meeting" id={id} />
      <IcsButton scope={{ meetingId: id }} kind="quiet" />
      {minutes && <ExportButton kind="primary" load={() => client.minutes.exportWord({ meetingId: id })} />}
    </>
  );
  return (
    <Page title={title} subtitle={subtitle} lead={lead} actions={actions}>
      <MeetingContext value={id}>
        <Loaded query={query}>
          {(detail) => <Sheet detail={detail} channel={channel} typing={typing} />}
        </Loaded>
      </MeetingContext>
    </Page>
  );
}
