import type { CheckableText, TextState } from '../../../shared/domain/bilingual.ts';
import { hasBlank } from '../../../shared/domain/emptyFigures.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Status, type StatusTone } from '../../ui/Status.tsx';
import { RowFindings } from './checks/RowFindings.tsx';
import type { Draft, Field } from './draftStore.ts';
import { isToRecheck } from './TextMarks.tsx';

const stateTones: Record<TextState, StatusTone> = {
  empty: 'quiet',
  drafted: 'quiet',
  translated: 'moving',
  checked: 'done',
  'needs-recheck': 'attention',
};

function SaveProblem({ draft }: { draft: Draft }) {
  const { t } = useTexts();
  if (draft.state === 'refused') {
    return (
      <Status tone="late">
        {t('minutes:save.refused')}: {errorText(draft.error, t)}
      </Status>
    );
  }
  return draft.state === 'failed' ? <Status tone="late">{t('minutes:save.failed')}</Status> : null;
}

interface CellStateProps {
  field: Field;
  record: CheckableText;
  draft: Draft | undefined;
}

/** How far the text is, at the side that has to be looked at; and what could not be stored. */
export function CellState({ field: { id, side }, record, draft }: CellStateProps) {
  const { t } = useTexts();
  if (draft?.state === 'refused' || draft?.state === 'failed') return <SaveProblem draft={draft} />;
  const isRecheck = isToRecheck(record, side);
  const isShown = isRecheck || (side === 'lo' && record.state !== 'needs-recheck');
  return (
    <span className="cell-states">
      {side === 'lo' && <RowFindings textId={id} />}
      {hasBlank(record[side]) && (
        <Status tone="attention" icon="warning">
          {t('minutes:blank')}
        </Status>
      )}
      {isShown && (
        <Status tone={stateTones[record.state]} {...(isRecheck ? { icon: 'recheck' as const } : {})}>
          {t(`minutes:state.${record.state}`)}
        </Status>
      )}
    </span>
  );
}
