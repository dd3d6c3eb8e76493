import { Fragment, memo, useRef, type SyntheticEvent } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { fieldOf, setCurrentText } from './currentText.ts';
import { segmentsOf } from './order.ts';
import { PasteQuestion } from './PasteQuestion.tsx';
import { AddDecision, DecisionFields } from './signing/DecisionFields.tsx';
import { SplitQuestion } from './SplitQuestion.tsx';
import { noteCaret } from './splitting.ts';
import { splitSegment } from './splitSegment.ts';
import { TextRow, type RowContext } from './TextRow.tsx';
import { useEditorKeys } from './useEditorKeys.ts';
import { useStructure, type Structure } from './useStructure.ts';

function ItemHeading({ item }: { item: AgendaItem }) {
  return (
    <>
      {item.section && (
        <h2 className="item-title section-title">
          <span />
          <span lang="vi">{item.section.vi}</span>
          <span lang="lo">{item.section.lo}</span>
        </h2>
      )}
      <h2 className="item-title" data-item={item.id}>
        <span>{item.no}</span>
        <span lang="vi">{item.title.vi}</span>
        <span lang="lo">{item.title.lo}</span>
      </h2>
    </>
  );
}

interface RowsProps {
  detail: MeetingDetail;
  context: RowContext;
  /** How many comments are open on each text. */
  comments: ReadonlyMap<string, number>;
}

/** One flat list: a row that goes to another agenda item moves within it and keeps the focus. */
function rowsOf({ detail, context, comments }: RowsProps, structure: Structure, addText: string) {
  const mayAdd = context.mayOrder && !context.isReadOnly;
  return detail.agenda.flatMap((item) => {
    const segments = segmentsOf(detail, item.id);
    if (segments.length === 0 && !mayAdd) return [];
    return [
      <ItemHeading key={item.id} item={item} />,
      ...segments.map((segment, index) => (
        <TextRow
          key={segment.id}
          kind="segment"
          no={`${item.no}.${index + 1}`}
          side={segment.side}
          segmentKind={segment.kind}
          record={segment}
          comments={comments.get(segment.id) ?? 0}
          context={context}
        />
      )),
      segments.length === 0 && (
        <div key={`${item.id} add`} className="add-row">
          <Button kind="quiet" onClick={() => void structure.addFirst(item.id)}>
            {addText} {item.no}.1
          </Button>
        </div>
      ),
    ];
  });
}

function Decisions({ detail, context, comments }: RowsProps) {
  const { t } = useTexts();
  const { minutes } = detail;
  if (detail.decisions.length === 0 && context.isReadOnly) return null;
  return (
    <section aria-label={t('minutes:decisions')}>
      <h2 className="item-title">
        <span />
        <span>{t('minutes:decisions')}</span>
        <span />
      </h2>
      {detail.decisions.map((decision) => (
        <Fragment key={decision.id}>
          <TextRow
            kind="decision"
            no={`${decision.no}`}
            side={decision.responsible}
            record={decision}
            comments={comments.get(decision.id) ?? 0}
            context={context}
          />
          <DecisionFields decision={decision} detail={detail} isReadOnly={context.isReadOnly} />
        </Fragment>
      ))}
      {minutes && !context.isReadOnly && <AddDecision minutesId={minutes.id} />}
    </section>
  );
}

function noteSelection({ target }: SyntheticEvent): void {
  const field = target instanceof HTMLTextAreaElement ? fieldOf(target) : null;
  if (field && target instanceof HTMLTextAreaElement) noteCaret(field, target.selectionStart);
}

function Table({ detail, context, comments }: RowsProps) {
  const { t } = useTexts();
  const editor = useRef<HTMLDivElement>(null);
  const structure = useStructure(context.asked);
  const { isInterpreter, isReadOnly } = context;
  const mayOrder = context.mayOrder && !isReadOnly;
  useEditorKeys(editor, {
    structure,
    isInterpreter,
    mayOrder,
    split: (field) => splitSegment(field, structure),
  });
  const isEmpty = detail.segments.length + detail.decisions.length === 0;
  if (isEmpty && (!mayOrder || detail.agenda.length === 0)) return <Empty>{t('minutes:empty')}</Empty>;
  return (
    <div
      className="texts"
      ref={editor}
      data-region
      tabIndex={-1}
      onFocus={({ target }) => {
        const field = fieldOf(target);
        if (field) setCurrentText(field);
      }}
      onSelect={noteSelection}
    >
      <div className="text-columns">
        <span />
        <span>{t('minutes:vietnamese')}</span>
        <span>{t('minutes:lao')}</span>
      </div>
      {rowsOf({ detail, context, comments }, structure, t('minutes:structure.addFirst'))}
      <Decisions detail={detail} context={context} comments={comments} />
      <SplitQuestion onSplit={({ field }, at) => void structure.split(field.id, at, field.side)} />
      <PasteQuestion
        mayOrder={mayOrder}
        onAdd={(id, side, texts) => void structure.addAfter(id, side, texts)}
      />
    </div>
  );
}

/** The texts of the minutes: segments by agenda item, then decisions, Vietnamese beside Lao. */
export const MinutesTable = memo(Table);
