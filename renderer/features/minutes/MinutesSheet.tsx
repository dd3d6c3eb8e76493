import { useMemo } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import { isFrozen, type Side } from '../../../shared/domain/minutes.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { AgendaColumn } from './AgendaColumn.tsx';
import { KeyBar } from './KeyBar.tsx';
import { MinutesTable } from './MinutesTable.tsx';
import { NotBegun } from './NotBegun.tsx';
import { BeforePrint } from './signing/BeforePrint.tsx';
import { Papers } from './signing/Papers.tsx';
import { StageBar } from './signing/StageBar.tsx';
import type { SigningOf } from './signing/stageSource.ts';
import { SidePanel, type SideTab } from './SidePanel.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';

function letterOfSide(channel: Channel | undefined, side: Side): string {
  if (side === 'JOINT') return 'VL';
  const parties = channel?.parties.filter((party) => party.country === side) ?? [];
  return parties.length === 1 ? (parties[0]?.letter ?? neutralLetter) : side.slice(0, 1);
}

interface SheetProps {
  detail: MeetingDetail;
  channel: Channel | undefined;
}

/** The texts, or why they cannot be edited above them. */
function Editor({ detail, channel, reason }: SheetProps & { reason: string | undefined }) {
  const isReadOnly = reason !== undefined;
  const context = useMemo(
    () => ({ isReadOnly, letterOf: (side: Side) => letterOfSide(channel, side) }),
    [isReadOnly, channel],
  );
  return (
    <div className={isReadOnly ? 'editor-main reading' : 'editor-main'}>
      {isReadOnly && (
        <Alert tone="attention" icon="lock">
          {reason}
        </Alert>
      )}
      <MinutesTable detail={detail} context={context} />
    </div>
  );
}

/** What stands beside the texts: a tab exists once it has content. */
function useSideTabs(signing: SigningOf | null): SideTab[] {
  const { t } = useTexts();
  if (signing === null) return [];
  const { minutes, detail } = signing;
  const hasPapers = minutes.number !== null || minutes.status === 'signed' || detail.annexes.length > 0;
  const papers = { id: 'papers', title: t('minutes:signing.papers.title'), count: 0 };
  return hasPapers ? [{ ...papers, content: <Papers {...signing} /> }] : [];
}

/** The page below its header: stages, then agenda, texts and side panel, then the keys. */
export function MinutesSheet({ detail, channel }: SheetProps) {
  const { minutes, meeting } = detail;
  const reason = useReadOnlyReason(minutes);
  const signing = minutes && channel ? { detail, minutes, channel, errors: 0 } : null;
  const tabs = useSideTabs(signing);
  if (minutes === null) {
    return (
      <div className="editor">
        <AgendaColumn detail={detail} channel={channel} />
        <NotBegun meetingId={meeting.id} />
      </div>
    );
  }
  return (
    <>
      <StageBar detail={detail} minutes={minutes} />
      <div className="editor">
        <AgendaColumn detail={detail} channel={channel} />
        <Editor detail={detail} reason={reason} channel={channel} />
        <SidePanel
          tabs={tabs}
          {...(signing && !isFrozen(minutes) ? { below: <BeforePrint {...signing} /> } : {})}
        />
      </div>
      <KeyBar detail={detail} hasFields={reason === undefined} />
    </>
  );
}
