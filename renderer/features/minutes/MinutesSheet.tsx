import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import type { Side } from '../../../shared/domain/minutes.ts';
import type { Role } from '../../../shared/domain/user.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { AgendaColumn, type Editing } from './AgendaColumn.tsx';
import { AgendaEdit } from './AgendaEdit.tsx';
import { CommentsTab } from './CommentsTab.tsx';
import { goToText, setCurrentText } from './currentText.ts';
import { DelegationsEdit } from './DelegationsEdit.tsx';
import { EditPanel } from './EditPanel.tsx';
import { KeyBar } from './KeyBar.tsx';
import { MinutesTable } from './MinutesTable.tsx';
import { NotBegun } from './NotBegun.tsx';
import { textNumbers } from './order.ts';
import { SidePanel, type SideTab } from './SidePanel.tsx';
import { useComments, useUserNames } from './useComments.ts';
import { useLargeType } from './useLargeType.ts';
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
  const meetingId = detail.meeting.id;
  return useMemo(
    () => ({
      meetingId,
      isReadOnly,
      mayOrder,
      isInterpreter,
      nameOf,
      letterOf: (side: Side) => letterOfSide(channel, side),
    }),
    [meetingId, isReadOnly, mayOrder, isInterpreter, nameOf, channel],
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
}

/** What stands right of the texts: a form while something is edited, else the panel. */
function Beside({ detail, channel, editing, onClose, tabs }: BesideProps) {
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
  return <SidePanel tabs={tabs} />;
}

function BegunSheet({ detail, channel, ...openAt }: SheetProps) {
  const { t } = useTexts();
  const reason = useReadOnlyReason(detail.minutes);
  const isReadOnly = reason !== undefined;
  const context = useRowContext({ detail, channel }, isReadOnly);
  const { comments, open } = useComments(detail.minutes);
  const { isLarge } = useLargeType();
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = useCallback(() => setEditing(null), []);
  useOpenAt(openAt);
  const openCount = [...open.values()].reduce((sum, count) => sum + count, 0);
  const tabs: SideTab[] = [
    {
      id: 'comments',
      title: t('minutes:comments.tab'),
      count: openCount,
      content: (
        <CommentsTab
          comments={comments}
          numbers={textNumbers(detail)}
          isReadOnly={isReadOnly}
          nameOf={context.nameOf}
        />
      ),
    },
  ];
  const mayOrder = context.mayOrder && !isReadOnly;
  return (
    <>
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
        {!isReadOnly || comments.length > 0 ? (
          <Beside detail={detail} channel={channel} editing={editing} onClose={close} tabs={tabs} />
        ) : null}
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
  if (detail.minutes !== null) return <BegunSheet {...props} />;
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
