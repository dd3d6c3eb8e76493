import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { isFrozen } from '../../../shared/domain/minutes.ts';
import { client } from '../../app/client.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { IcsButton } from '../../app/IcsButton.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { useErrorCount } from './checks/found.ts';
import { RemainingCount } from './checks/RemainingCount.tsx';
import { SigningActions } from './signing/SigningActions.tsx';
import { SaveState } from './SaveState.tsx';
import { useLargeType } from './useLargeType.ts';

interface HeaderActionsProps {
  meetingId: string;
  /** Undefined until they are read. */
  detail: MeetingDetail | undefined;
  channel: Channel | undefined;
}

/**
 * What can be done with the minutes as a whole, at the right of the header. Once printed for signature they
 * leave the program only as the copies that were kept: a file made anew would be another paper under their number.
 */
export function HeaderActions({ meetingId, detail, channel }: HeaderActionsProps) {
  const { t } = useTexts();
  const errors = useErrorCount();
  const { isLarge, toggle } = useLargeType();
  const minutes = detail?.minutes;
  return (
    <>
      <SaveState />
      {minutes && (
        <Button
          kind="quiet"
          icon="largeType"
          title={t('minutes:largeType')}
          isPressed={isLarge}
          onClick={toggle}
        >
          <span className="hidden-text">{t('minutes:largeType')}</span>
        </Button>
      )}
      <HistoryLink entity="meeting" id={meetingId} isShort />
      <IcsButton scope={{ meetingId }} kind="quiet" isShort />
      {minutes && (!isFrozen(minutes) || minutes.number === null) && (
        <ExportButton load={() => client.minutes.exportWord({ meetingId, minutesId: minutes.id })} />
      )}
      {minutes && <RemainingCount />}
      {detail && minutes && channel && (
        <SigningActions detail={detail} minutes={minutes} channel={channel} errors={errors} />
      )}
    </>
  );
}
