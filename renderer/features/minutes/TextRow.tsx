import { memo, type ReactNode } from 'react';
import type { CheckableText } from '../../../shared/domain/bilingual.ts';
import type { SegmentKind, Side } from '../../../shared/domain/minutes.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { useTexts } from '../../app/useTexts.ts';
import { HostTile } from '../../ui/Host.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CellState } from './CellState.tsx';
import { useIsCurrent } from './currentText.ts';
import type { TextKind } from './draftStore.ts';
import { CheckTool, OrderTools } from './RowTools.tsx';
import { TextCell } from './TextCell.tsx';
import { useDraft } from './useMinutes.ts';

export interface RowContext {
  meetingId: string;
  isReadOnly: boolean;
  mayOrder: boolean;
  isInterpreter: boolean;
  /** The letter that stands for a side in this channel. */
  letterOf: (side: Side) => string;
  /** The name of a user. */
  nameOf: (userId: string) => string;
}

interface TextRowProps {
  kind: TextKind;
  no: string;
  side: Side;
  /** What kind of segment it is; a decision has a note of its own instead. */
  segmentKind?: SegmentKind;
  note?: ReactNode;
  record: CheckableText & { id: string; rev: number };
  /** How many comments on it are open. */
  comments: number;
  context: RowContext;
}

/** What is to be said of the Vietnamese: it stands on the line of the note. */
function VietnameseState({ kind, record }: Pick<TextRowProps, 'kind' | 'record'>) {
  const field = { kind, id: record.id, side: 'vi' } as const;
  const draft = useDraft(field);
  return <CellState field={field} record={record} draft={draft} />;
}

/** Who checked a text that has changed since, and when. */
function Changed({ record, context }: Pick<TextRowProps, 'record' | 'context'>) {
  const { t, language } = useTexts();
  if (record.state !== 'needs-recheck') return null;
  const { reviewedBy, reviewedAt } = record;
  if (reviewedBy === null || reviewedAt === null) return <span>{t('minutes:changedSince')}</span>;
  const [, time = ''] = formatTimestamp(reviewedAt, language).split(' ');
  return (
    <span>
      {t('minutes:changedSince')}, {t('minutes:checkedBy', { name: context.nameOf(reviewedBy), time })}
    </span>
  );
}

function RowNote(props: TextRowProps) {
  const { t } = useTexts();
  const { kind, no, side, segmentKind, note, record, context } = props;
  const { meetingId, isReadOnly, mayOrder, isInterpreter } = context;
  const isCurrent = useIsCurrent(record.id) && !isReadOnly;
  const hasTools = isCurrent && mayOrder && segmentKind !== undefined;
  return (
    <div className="note row-note">
      {hasTools ? (
        <OrderTools meetingId={meetingId} id={record.id} no={no} kind={segmentKind} side={side} />
      ) : (
        <span>{segmentKind === undefined ? note : t(`minutes:kind.${segmentKind}`)}</span>
      )}
      <Changed record={record} context={context} />
      {isCurrent && isInterpreter && record.vi !== '' && record.lo !== '' && record.state !== 'checked' && (
        <CheckTool meetingId={meetingId} field={{ kind, id: record.id, side: 'lo' }} />
      )}
      <VietnameseState kind={kind} record={record} />
    </div>
  );
}

function Row(props: TextRowProps) {
  const { t } = useTexts();
  const { kind, no, side, record, comments, context } = props;
  const { isReadOnly } = context;
  const cell = (textSide: 'vi' | 'lo', label: string) => (
    <TextCell
      field={{ kind, id: record.id, side: textSide }}
      record={record}
      label={label}
      isReadOnly={isReadOnly}
    />
  );
  return (
    <div className="text-row" data-row={record.id}>
      <div className="gutter">
        <span className="strong">{no}</span>
        <HostTile letter={context.letterOf(side)} />
        <span className="hidden-text">{t(`minutes:side.${side}`)}</span>
        {comments > 0 && (
          <span className="comment-count" title={t('minutes:comments.tab')}>
            <Icon name="comment" size={14} />
            <span className="hidden-text">{t('minutes:comments.tab')} </span>
            {comments}
          </span>
        )}
      </div>
      {cell('vi', t('minutes:fieldVi', { no }))}
      {cell('lo', t('minutes:fieldLo', { no }))}
      <RowNote {...props} />
    </div>
  );
}

/** One text in both languages, side by side; drawn again only when it changes itself. */
export const TextRow = memo(Row);
