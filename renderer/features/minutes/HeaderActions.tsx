import { client } from '../../app/client.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { IcsButton } from '../../app/IcsButton.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { SaveState } from './SaveState.tsx';
import { useLargeType } from './useLargeType.ts';

interface HeaderActionsProps {
  meetingId: string;
  hasMinutes: boolean;
}

/** What can be done with the minutes as a whole, at the right of the header. */
export function HeaderActions({ meetingId, hasMinutes }: HeaderActionsProps) {
  const { t } = useTexts();
  const { isLarge, toggle } = useLargeType();
  return (
    <>
      <SaveState />
      {hasMinutes && (
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
      <HistoryLink entity="meeting" id={meetingId} />
      <IcsButton scope={{ meetingId }} kind="quiet" />
      {hasMinutes && <ExportButton kind="primary" load={() => client.minutes.exportWord({ meetingId })} />}
    </>
  );
}
