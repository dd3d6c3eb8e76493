import { useState } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { dueOrdinal, ruleFor, type RotationRule } from '../../../../shared/domain/rotation.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { Host } from '../../../app/Host.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { RuleQuestion } from '../turns/RuleQuestion.tsx';

function Rule({ rule, detail }: { rule: RotationRule; detail: ChannelDetail }) {
  const { t, language } = useTexts();
  const cycle = rule.cycle.map((partyId, place) => ({ partyId, key: `${place} ${partyId}` }));
  return (
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
  );
}

/** The rule in force, and those that begin later. */
export function RulePanel({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const [round, setRound] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const due = dueOrdinal(detail) ?? 1;
  const current = ruleFor(detail.rules, due);
  const later = detail.rules
    .filter(({ fromOrdinal }) => fromOrdinal > due)
    .toSorted((a, b) => a.fromOrdinal - b.fromOrdinal);
  const rules = current ? [current, ...later] : later;
  const action = mayChange(['officer']) && (
    <Button
      kind="quiet"
      onClick={() => {
        setRound(round + 1);
        setOpen(true);
      }}
    >
      {t('schedule:rule.open')}
    </Button>
  );
  return (
    <Panel title={t('meetings:rule.title')} action={action}>
      {rules.length === 0 && <p className="quiet">{t('meetings:why.none')}</p>}
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} detail={detail} />
      ))}
      {round > 0 && <RuleQuestion key={round} book={detail} isOpen={isOpen} onEnd={() => setOpen(false)} />}
    </Panel>
  );
}
