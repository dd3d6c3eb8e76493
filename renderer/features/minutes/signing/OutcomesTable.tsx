import { useQuery } from '@tanstack/react-query';
import { missingForCommitment, type DecisionOutcome } from '../../../../shared/domain/decisionOutcome.ts';
import type { Decision } from '../../../../shared/domain/minutes.ts';
import { api } from '../../../app/client.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';

interface OutcomesTableProps {
  decisions: readonly Decision[];
  channelId: string;
  outcomes: readonly DecisionOutcome[];
  onChange: (outcomes: DecisionOutcome[]) => void;
}

const updates = 'update ';

function valueOf(outcome: DecisionOutcome): string {
  return outcome.act === 'update' ? updates + outcome.commitmentId : outcome.act;
}

function outcomeOf(decisionId: string, value: string): DecisionOutcome {
  if (value.startsWith(updates)) {
    return { act: 'update', decisionId, commitmentId: value.slice(updates.length) };
  }
  return { act: value === 'new' ? 'new' : 'none', decisionId };
}

/** What each decision becomes at the signing: a new commitment, a change of one, or none. */
export function OutcomesTable({ decisions, channelId, outcomes, onChange }: OutcomesTableProps) {
  const { t, language } = useTexts();
  const commitments = useQuery(api.commitments.list.queryOptions());
  const ours = (commitments.data ?? [])
    .map(({ commitment }) => commitment)
    .filter((commitment) => commitment.channelId === channelId)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const side = language === 'lo' ? 'lo' : 'vi';
  if (decisions.length === 0) return null;
  const choicesFor = (decision: Decision) => [
    { value: 'none', text: t('minutes:signing.sign.none') },
    ...(missingForCommitment(decision).length === 0
      ? [{ value: 'new', text: t('minutes:signing.sign.new') }]
      : []),
    ...ours.map(({ id, code }) => ({
      value: updates + id,
      text: t('minutes:signing.sign.update', { code }),
    })),
  ];
  return (
    <fieldset className="choices">
      <legend>{t('minutes:signing.sign.decisions')}</legend>
      <ul className="outcomes">
        {outcomes.map((outcome) => {
          const decision = decisions.find(({ id }) => id === outcome.decisionId);
          if (!decision) return null;
          return (
            <li key={decision.id}>
              <p className="cut" lang={side} title={decision[side]}>
                <strong>{decision.no}</strong> {decision[side]}
              </p>
              <SelectField
                label={t('minutes:signing.sign.outcome', { no: decision.no })}
                value={valueOf(outcome)}
                choices={choicesFor(decision)}
                onChange={(value) =>
                  onChange(
                    outcomes.map((one) =>
                      one.decisionId === decision.id ? outcomeOf(decision.id, value) : one,
                    ),
                  )
                }
              />
            </li>
          );
        })}
      </ul>
      {decisions.some((decision) => missingForCommitment(decision).length > 0) && (
        <p className="note">{t('minutes:signing.sign.incomplete')}</p>
      )}
    </fieldset>
  );
}
