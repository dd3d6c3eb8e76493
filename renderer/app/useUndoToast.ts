import { useMutation } from '@tanstack/react-query';
import { toast } from '../ui/Toasts.tsx';
import { client } from './client.ts';
import { errorText } from './errorText.ts';
import { useTexts } from './useTexts.ts';

/** Takes the deed back as it stands; whatever depends on it is asked about in the history. */
async function takeBack(deedId: string): Promise<void> {
  const { deedIds, seq } = await client.history.previewUndo({ deedId, also: [] });
  await client.history.undo({ deedIds, expectedSeq: seq });
}

/** Says that a deed on a record is done, and offers to take it back. */
export function useUndoToast() {
  const { t } = useTexts();
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: () => toast(t('schedule:undone')),
    onError: (error) => toast(errorText(error, t)),
  });
  return async (record: { entity: string; id: string }, text: string): Promise<void> => {
    const { deeds } = await client.history.deeds({ record });
    const deedId = deeds[0]?.deedId;
    const action =
      deedId === undefined ? undefined : { text: t('schedule:undo'), onAct: () => undo.mutate(deedId) };
    toast(text, action);
  };
}
