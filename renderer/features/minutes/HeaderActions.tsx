import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { client } from '../../app/client.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { IcsButton } from '../../app/IcsButton.tsx';
import { SigningActions } from './signing/SigningActions.tsx';
import { SaveState } from './SaveState.tsx';

interface HeaderActionsProps {
  meetingId: string;
  /** Undefined until they are read. */
  detail: MeetingDetail | undefined;
  channel: Channel | undefined;
}

/** What can be done with the minutes as a whole, at the right of the header. */
export function HeaderActions({ meetingId, detail, channel }: HeaderActionsProps) {
  const minutes = detail?.minutes;
  return (
    <>
      <SaveState />
      <HistoryLink entity="meeting" id={meetingId} />
      <IcsButton scope={{ meetingId }} kind="quiet" />
      {minutes && (
        <ExportButton load={() => client.minutes.exportWord({ meetingId, minutesId: minutes.id })} />
      )}
      {detail && minutes && channel && (
        <SigningActions detail={detail} minutes={minutes} channel={channel} errors={0} />
      )}
    </>
  );
}
