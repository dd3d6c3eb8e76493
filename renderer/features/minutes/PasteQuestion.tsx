import { textLimit, type TextSide } from '../../../shared/domain/bilingual.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Question.tsx';
import { setPasting, usePasting } from './pasting.ts';
import { insertText } from './writeText.ts';

interface PasteQuestionProps {
  mayOrder: boolean;
  onAdd: (id: string, side: TextSide, texts: { vi: string; lo: string }[]) => void;
}

/** Asks whether a paste of several paragraphs becomes several segments, and says where one is too long. */
export function PasteQuestion({ mayOrder, onAdd }: PasteQuestionProps) {
  const { t, language } = useTexts();
  const pasting = usePasting();
  const several = pasting?.is === 'several' ? pasting : null;
  const [first = '', ...others] = several?.paragraphs ?? [];
  const fits = several !== null && several.target.value.length + several.text.length <= textLimit;
  const keep = (): void => {
    setPasting(null);
    if (several && fits) insertText(several.target, several.text);
  };
  const split = (): void => {
    setPasting(null);
    if (!several) return;
    const { field, target } = several;
    insertText(target, first);
    onAdd(
      field.id,
      field.side,
      others.map((text) => (field.side === 'vi' ? { vi: text, lo: '' } : { vi: '', lo: text })),
    );
  };
  return (
    <>
      {pasting?.is === 'too-long' && (
        <Alert tone="attention">
          {t('minutes:paste.tooLong', { letters: formatNumber(pasting.letters, language) })}{' '}
          <Button kind="quiet" onClick={() => setPasting(null)}>
            {t('minutes:paste.close')}
          </Button>
        </Alert>
      )}
      <Question
        isOpen={several !== null}
        title={t('minutes:paste.title', { count: others.length + 1 })}
        act={t('minutes:paste.split')}
        stay={t('minutes:paste.keep')}
        isBusy={false}
        canAct={mayOrder}
        onAct={split}
        onStay={keep}
      >
        <p>{mayOrder ? t('minutes:paste.note') : t('minutes:onlyBeginners')}</p>
      </Question>
    </>
  );
}
