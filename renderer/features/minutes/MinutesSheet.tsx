import { memo, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import { isFrozen, type Minutes, type Side } from '../../../shared/domain/minutes.ts';
import type { Role } from '../../../shared/domain/user.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { AgendaColumn, type Editing } from './AgendaColumn.tsx';
import { AgendaEdit } from './AgendaEdit.tsx';
import './checks/checks.css';
import { ChecksTab } from './checks/ChecksTab.tsx';
import { useFound } from './checks/found.ts';
import { checksTab } from './checks/RemainingCount.tsx';
import { useChecker } from './checks/useChecker.ts';
import { useIssueKeys } from './checks/useIssueKeys.ts';
import { CommentsTab } from './CommentsTab.tsx';
import { goToText, setCurrentText } from './currentText.ts';
import { DelegationsEdit } from './DelegationsEdit.tsx';
import { EditPanel } from './EditPanel.tsx';
import { KeyBar } from './KeyBar.tsx';
import { MinutesTable } from './MinutesTable.tsx';
import { NotBegun } from './NotBegun.tsx';
import { textNumbers } from './order.ts';
import { BeforePrint } from './signing/BeforePrint.tsx';
import { Papers } from './signing/Papers.tsx';
import { StageBar } from './signing/StageBar.tsx';
import type { SigningOf } from './signing/stageSource.ts';
import { SidePanel, type SideTab } from './SidePanel.tsx';
import { useComments, useUserNames } from './useComments.ts';
import { useLargeType } from './useLargeType.ts';
import { askedTexts } from './useMinutes.ts';
import { useReadOnlyReason } from './useReadOnlyReason.ts';

const keepers: readonly Role[] = ['secretary', 'officer'];
const interpreters: readonly Role[] = ['interpreter'];

function letterOfSide(channel: Channel | undefined, side: Side): string {
  if (side === 'JOINT') return 'VL';
  const parties = channel?.parties.filter((party) => party.country === side) ?? [];
  return parties.length === 1 ? (parties[0]?.letter ?? neutralLetter) : side.slice(0, 1);
}

interface SheetProps {
  detail: MeetingDetail;
  channel: Channel | undefined;
  /** The text at which the page opens, and its side. */
  textId: string | undefined;
  side: string | undefined;
}

/** What every row is told besides its text. */
function useRowContext({ detail, channel }: Pick<SheetProps, 'detail' | 'channel'>, isReadOnly: boolean) {
  const { may } = useSession();
  const nameOf = useUserNames();
  const [mayOrder, isInterpreter] = [may(keepers), may(interpreters)];
  const { meeting, minutes } = detail;
  const annexId = minutes !== null && minutes.annexNo !== null ? minutes.id : undefined;
  return useMemo(
    () => ({
      asked: askedTexts(meeting.id, annexId),
      isReadOnly,
      mayOrder,
      isInterpreter,
      nameOf,
      letterOf: (side: Side) => letterOfSide(channel, side),
    }),
    [meeting.id, annexId, isReadOnly, mayOrder, isInterpreter, nameOf, channel],
  );
}

/** Goes to the text that the page was opened at, once. */
function useOpenAt({ textId, side }: Pick<SheetProps, 'textId' | 'side'>): void {
  useEffect(() => {
    setCurrentText(null);
    if (textId !== undefined) goToText(textId, side === 'lo' ? 'lo' : 'vi');
  }, [textId, side]);
}

interface BesideProps extends Pick<SheetProps, 'detail' | 'channel'> {
  editing: Editing | null;
  onClose: () => void;
  tabs: readonly SideTab[];
  below: ReactNode;
}

/** What stands right of the texts: a form while something is edited, else the panel. */
function Beside({ detail, channel, editing, onClose, tabs, below }: BesideProps) {
  const { t } = useTexts();
  if (editing === 'agenda') {
    return (
      <EditPanel title={t('minutes:agenda')} onClose={onClose}>
        <AgendaEdit detail={detail} />
      </EditPanel>
    );
  }
  if (editing === 'delegations' && channel) {
    return (
      <EditPanel title={t('minutes:delegation.edit')} onClose={onClose}>
        <DelegationsEdit detail={detail} channel={channel} />
      </EditPanel>
    );
  }
  return <SidePanel tabs={tabs} {...(below === null ? {} : { below })} />;
}

/** The papers of the minutes, once there are any. */
function usePapersTab(signing: SigningOf | null): SideTab[] {
  const { t } = useTexts();
  if (signing === null) return [];
  const { minutes, detail } = signing;
  const hasPapers = minutes.number !== null || minutes.status === 'signed' || detail.annexes.length > 0;
  const papers = { id: 'papers', title: t('minutes:signing.papers.title'), count: 0 };
  return hasPapers ? [{ ...papers, content: <Papers {...signing} /> }] : [];
}

type BegunProps = SheetProps & { minutes: Minutes };

function BegunSheet({ detail, channel, minutes, ...openAt }: BegunProps) {
  const { t } = useTexts();
  const reason = useReadOnlyReason(minutes);
  const isReadOnly = reason !== undefined;
  const context = useRowContext({ detail, channel }, isReadOnly);
  const { comments, open } = useComments(minutes);
  const { isLarge } = useLargeType();
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = useCallback(() => setEditing(null), []);
  useOpenAt(openAt);
  useChecker(detail);
  useIssueKeys();
  const found = useFound();
  const signing = channel ? { detail, minutes, channel, errors: found.errors } : null;
  const openCount = [...open.values()].reduce((sum, count) => sum + count, 0);
  const numbers = useMemo(() => textNumbers(detail), [detail]);
  const decisionIds = useMemo(() => new Set(detail.decisions.map(({ id }) => id)), [detail]);
  const about = { numbers, isReadOnly, nameOf: context.nameOf };
  const checks = {
    id: checksTab,
    title: t('minutes:checks.tab'),
    count: found.open.length,
    content: <ChecksTab decisionIds={decisionIds} {...about} />,
  };
  const commentsTab = {
    id: 'comments',
    title: t('minutes:comments.tab'),
    count: openCount,
    content: <CommentsTab comments={comments} {...about} />,
  };
  const hasComments = !isReadOnly || comments.length > 0;
  const [papers, ofTexts] = [usePapersTab(signing), [checks, ...(hasComments ? [commentsTab] : [])]];
  const tabs = isFrozen(minutes) ? [...papers, ...ofTexts] : [...ofTexts, ...papers];
  const mayOrder = context.mayOrder && !isReadOnly;
  return (
    <>
      {detail.minutes && <StageBar detail={detail} minutes={detail.minutes} />}
      <div className="editor">
        <AgendaColumn detail={detail} channel={channel} onEdit={mayOrder ? setEditing : undefined} />
        <div className={`editor-main ${isReadOnly ? 'reading' : ''} ${isLarge ? 'large-type' : ''}`}>
          {isReadOnly && (
            <Alert tone="attention" icon="lock">
              {reason}
            </Alert>
          )}
          <MinutesTable detail={detail} context={context} comments={open} />
        </div>
        <Beside
          detail={detail}
          channel={channel}
          editing={editing}
          onClose={close}
          tabs={tabs}
          below={signing && !isFrozen(minutes) ? <BeforePrint {...signing} /> : null}
        />
      </div>
      <KeyBar
        detail={detail}
        hasFields={!isReadOnly}
        mayOrder={mayOrder}
        isInterpreter={context.isInterpreter}
      />
    </>
  );
}

function Sheet(props: SheetProps) {
  const { detail, channel } = props;
  const { minutes } = detail;
  if (minutes !== null) return <BegunSheet {...props} minutes={minutes} />;
  return (
    <div className="editor">
      <AgendaColumn detail={detail} channel={channel} onEdit={undefined} />
      <NotBegun meetingId={detail.meeting.id} />
    </div>
  );
}

/**
 * The page below its header: stages, then agenda, texts and side panel, then the keys. A query that only runs again
 * draws nothing of it.
 */
export const MinutesSheet = memo(Sheet);
