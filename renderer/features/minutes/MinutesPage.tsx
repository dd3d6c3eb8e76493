import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { meetingDate } from '../../../shared/domain/meeting.ts';
import { formatDateOfficial } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Page } from '../../app/Page.tsx';
import { MeetingContext } from '../../app/suggest/MeetingContext.ts';
import { useDirectory } from '../../app/useDirectory.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Icon } from '../../ui/Icon.tsx';
import './panels.css';
import './minutes.css';
import './texts.css';
import { HeaderActions } from './HeaderActions.tsx';
import { MinutesSheet } from './MinutesSheet.tsx';
import { askedTexts, useMinutes } from './useMinutes.ts';

interface MinutesPageProps {
  id: string;
  minutesId?: string;
  /** The text at which the page opens, and its side. */
  textId?: string;
  side?: string;
}

export function MinutesPage({ id, minutesId, textId, side }: MinutesPageProps) {
  const { t, language, nameOf } = useTexts();
  const directory = useDirectory();
  const query = useMinutes(askedTexts(id, minutesId));
  const channels = useQuery(api.channels.list.queryOptions());
  const meeting = query.data?.meeting;
  const channel = channels.data?.find((candidate) => candidate.id === meeting?.channelId);
  const minutes = query.data?.minutes;
  const ofMeeting =
    meeting && meeting.ordinal !== null
      ? t('minutes:title', { ordinal: meeting.ordinal })
      : t('minutes:titleExtraordinary');
  const annexNo = minutes?.annexNo ?? null;
  const title =
    annexNo === null ? ofMeeting : t('minutes:signing.annexTitle', { no: annexNo, title: ofMeeting });
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
  const actions = <HeaderActions meetingId={id} detail={query.data} channel={channel} />;
  return (
    <Page title={title} subtitle={subtitle} lead={lead} actions={actions}>
      <MeetingContext value={id}>
        <Loaded query={query}>
          {(detail) => <MinutesSheet detail={detail} channel={channel} textId={textId} side={side} />}
        </Loaded>
      </MeetingContext>
    </Page>
  );
}
