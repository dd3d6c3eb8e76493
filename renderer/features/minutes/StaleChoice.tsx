import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { drafts } from './drafts.ts';
import type { Draft, Field } from './draftStore.ts';

/** Both texts where somebody else was quicker, and the choice between them. */
export function StaleChoice({ field, draft }: { field: Field; draft: Draft }) {
  const { t } = useTexts();
  return (
    <div className="stale">
      <Alert tone="attention">{t('errors:STALE_REVISION')}</Alert>
      <dl>
        <dt>{t('minutes:stale.mine')}</dt>
        <dd lang={field.side}>{draft.text}</dd>
        <dt>{t('minutes:stale.theirs')}</dt>
        <dd lang={field.side}>{draft.base[field.side]}</dd>
      </dl>
      <div className="row">
        <Button onClick={() => drafts.resolve(field, 'mine')}>{t('minutes:stale.keepMine')}</Button>
        <Button onClick={() => drafts.resolve(field, 'theirs')}>{t('minutes:stale.keepTheirs')}</Button>
      </div>
    </div>
  );
}
