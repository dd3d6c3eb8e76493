import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { dueOrdinal, ruleFor } from '../../../../shared/domain/rotation.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { Host } from '../../../app/Host.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { Panel } from '../../../ui/Panel.tsx';

export function RulePanel({ detail }: { detail: ChannelDetail }) {
  const { t, language } = useTexts();
  const rule = ruleFor(detail.rules, dueOrdinal(detail) ?? 1);
  if (rule === undefined) return null;
  const cycle = rule.cycle.map((partyId, place) => ({ partyId, key: `${place} ${partyId}` }));
  return (
    <Panel title={t('meetings:rule.title')}>
      <div className="facts">
        <p className="row wrap">
          {cycle.map(({ partyId, key }) => (
            <Host key={key} channel={detail.channel} partyId={partyId} />
          ))}
        </p>
        <p>{t('meetings:rule.inTurn', { from: rule.fromOrdinal })}</p>
        <p>{t('meetings:rule.every', { months: rule.everyMonths })}</p>
        <p>{t(`meetings:rule.postponed.${rule.postponedPolicy}`)}</p>
        <p>{t(`meetings:rule.cancelled.${rule.cancelledPolicy}`)}</p>
        <p>
          {rule.extraordinaryCounts
            ? t('meetings:rule.extraordinaryCounts')
            : t('meetings:rule.extraordinaryDoesNotCount')}
        </p>
        <p className="note">
          {t('meetings:agreed', { document: rule.agreedIn, date: formatDate(rule.agreedOn, language) })}
        </p>
      </div>
    </Panel>
  );
}
