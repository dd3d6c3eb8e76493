import { Fragment, useRef } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { fieldOf, setCurrentText } from './currentText.ts';
import { AddDecision, DecisionFields } from './signing/DecisionFields.tsx';
import { TextRow, type RowContext } from './TextRow.tsx';
import { useEditorKeys } from './useEditorKeys.ts';

function Segments({ detail, context }: { detail: MeetingDetail; context: RowContext }) {
  const { t } = useTexts();
  return detail.agenda.map((item) => {
    const segments = detail.segments.filter((segment) => segment.agendaItemId === item.id);
    if (segments.length === 0) return null;
    return (
      <section key={item.id} aria-label={`${item.no}`}>
        <h2 className="item-title">
          <span>{item.no}</span>
          <span lang="vi">{item.title.vi}</span>
          <span lang="lo">{item.title.lo}</span>
        </h2>
        {segments.map((segment, index) => (
          <TextRow
            key={segment.id}
            kind="segment"
            no={`${item.no}.${index + 1}`}
            side={segment.side}
            note={t(`minutes:kind.${segment.kind}`)}
            record={segment}
            context={context}
          />
        ))}
      </section>
    );
  });
}

interface MinutesTableProps {
  detail: MeetingDetail;
  context: RowContext;
}

/** The texts of the minutes: segments by agenda item, then decisions, Vietnamese beside Lao. */
export function MinutesTable({ detail, context }: MinutesTableProps) {
  const { t } = useTexts();
  const editor = useRef<HTMLDivElement>(null);
  useEditorKeys(editor);
  const { minutes } = detail;
  const isEmpty = detail.segments.length + detail.decisions.length === 0;
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
    >
      <div className="text-columns">
        <span />
        <span>{t('minutes:vietnamese')}</span>
        <span>{t('minutes:lao')}</span>
      </div>
      {isEmpty && <Empty>{t('minutes:empty')}</Empty>}
      <Segments detail={detail} context={context} />
      {(detail.decisions.length > 0 || !context.isReadOnly) && (
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
                note={null}
                record={decision}
                context={context}
              />
              <DecisionFields decision={decision} detail={detail} isReadOnly={context.isReadOnly} />
            </Fragment>
          ))}
          {minutes && !context.isReadOnly && <AddDecision minutesId={minutes.id} />}
        </section>
      )}
    </div>
  );
}
