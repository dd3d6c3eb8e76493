import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeedRow, UndoPreview } from '../../../shared/contract/historyShapes.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { GreyLines } from '../../ui/GreyLines.tsx';
import { Question } from '../../ui/Question.tsx';
import { toast } from '../../ui/Toasts.tsx';
import { Dependents } from './Dependents.tsx';
import { UndoTable } from './UndoTable.tsx';
import { useWords } from './words.ts';

function Kept({ preview }: { preview: UndoPreview }) {
  const { t } = useTexts();
  const words = useWords();
  return preview.kept.map(({ label, field, reason }) => (
    <p key={`${label.id} ${field}`} className="note">
      {t('history:dialog.kept', {
        field: words.field(label.entity, field),
        record: words.label(label),
        reason: t(`history:kept.${reason}`),
      })}
    </p>
  ));
}

function Body({ preview, onChoose }: { preview: UndoPreview; onChoose: (deedIds: string[]) => void }) {
  const { t } = useTexts();
  const words = useWords();
  const { refusal, recordCount, dependents } = preview;
  const hasNothing = recordCount === 0 && refusal === null;
  return (
    <div className="stack-small">
      {recordCount > 0 && <UndoTable preview={preview} />}
      {hasNothing && <p>{t(dependents.length > 0 ? 'history:dialog.nothing' : 'history:dialog.already')}</p>}
      <Dependents dependents={dependents} onChoose={onChoose} />
      <Kept preview={preview} />
      {refusal !== null && <Alert tone="late">{words.standing(refusal)}</Alert>}
    </div>
  );
}

interface UndoQuestionProps {
  deed: DeedRow;
  isOpen: boolean;
  onEnd: () => void;
}

/** Shows what taking a deed back would do, with later deeds to take along, before it is done. */
export function UndoQuestion({ deed, isOpen, onEnd }: UndoQuestionProps) {
  const { t } = useTexts();
  const words = useWords();
  const [also, setAlso] = useState<string[]>([]);
  const query = useQuery({
    ...api.history.previewUndo.queryOptions({ input: { deedId: deed.deedId, also } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  const undo = useMutation(
    api.history.undo.mutationOptions({
      onSuccess: (_, { deedIds }) => {
        toast(t('history:dialog.done', { count: deedIds.length }));
        onEnd();
      },
      // The history went on meanwhile: what is shown is no longer what would be done.
      onError: () => void query.refetch(),
    }),
  );
  const preview = query.data;
  // Taking back what later deeds wrote over would change nothing and only mark the deed.
  const changesSomething = preview !== undefined && preview.recordCount > 0;
  const canAct = changesSomething && preview.refusal === null && !query.isFetching;
  return (
    <Question
      isOpen={isOpen}
      title={t('history:dialog.title', { deed: words.clause(deed) })}
      act={t('history:dialog.act', { count: preview?.deedIds.length ?? 1 })}
      stay={t('history:dialog.stay')}
      note={t('history:dialog.logged')}
      icon="undo"
      isBusy={undo.isPending}
      canAct={canAct}
      onAct={() => preview && undo.mutate({ deedIds: preview.deedIds, expectedSeq: preview.seq })}
      onStay={onEnd}
    >
      {query.isError && <Alert tone="late">{errorText(query.error, t)}</Alert>}
      {undo.isError && <Alert tone="late">{errorText(undo.error, t)}</Alert>}
      {preview === undefined && !query.isError && <GreyLines label={t('app:loading')} />}
      {preview && <Body preview={preview} onChoose={setAlso} />}
    </Question>
  );
}
