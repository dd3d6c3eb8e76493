import { formatTimestamp } from '../../../shared/text/dates.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Status } from '../../ui/Status.tsx';
import { useTyping } from './useMinutes.ts';

export function SaveState() {
  const { t, language } = useTexts();
  const typing = useTyping();
  const states = [...typing.drafts.values()].map((draft) => draft.state);
  if (states.includes('stale')) return <Status tone="attention">{t('minutes:save.stale')}</Status>;
  if (states.includes('refused')) return <Status tone="late">{t('minutes:save.refused')}</Status>;
  if (states.includes('failed')) return <Status tone="late">{t('minutes:save.failed')}</Status>;
  if (states.length > 0) return <Status tone="quiet">{t('minutes:save.saving')}</Status>;
  if (typing.lastSavedAt === null) return null;
  const [, time = ''] = formatTimestamp(typing.lastSavedAt, language).split(' ');
  return (
    <Status tone="quiet" icon="check">
      {t('minutes:save.saved', { time })}
    </Status>
  );
}
