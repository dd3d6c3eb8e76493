import { client } from '../../app/client.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { IcsButton } from '../../app/IcsButton.tsx';
import { SaveState } from './SaveState.tsx';

interface HeaderActionsProps {
  meetingId: string;
  hasMinutes: boolean;
}

/** What can be done with the minutes as a whole, at the right of the header. */
export function HeaderActions({ meetingId, hasMinutes }: HeaderActionsProps) {
  return (
    <>
      <SaveState />
      <HistoryLink entity="meeting" id={meetingId} />
      <IcsButton scope={{ meetingId }} kind="quiet" />
      {hasMinutes && <ExportButton kind="primary" load={() => client.minutes.exportWord({ meetingId })} />}
    </>
  );
}
