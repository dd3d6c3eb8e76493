import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingDetail } from '../../../../shared/contract/meetings.ts';
import type { Decision } from '../../../../shared/domain/minutes.ts';
import type { Role } from '../../../../shared/domain/user.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { Name } from '../../../app/Name.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { DecisionForm } from './DecisionForm.tsx';

const writers: readonly Role[] = ['secretary', 'officer'];

function Due({ decision }: { decision: Decision }) {
  const { t, language } = useTexts();
  if (decision.standing) return t('minutes:standing');
  return decision.dueOn === null
    ? t('minutes:signing.decision.noDeadline')
    : t('minutes:due', { date: formatDate(decision.dueOn, language) });
}

/** The commitments that a signed decision made or changed. */
function Becomes({ ids }: { ids: readonly string[] }) {
  const { t } = useTexts();
  const commitments = useQuery({ ...api.commitments.list.queryOptions(), enabled: ids.length > 0 });
  const codes = (commitments.data ?? [])
    .map(({ commitment }) => commitment)
    .filter(({ id }) => ids.includes(id))
    .map(({ code }) => code);
  return codes.map((code) => (
    <Status key={code} tone="done" icon="handshake">
      {t('minutes:signing.decision.becomes', { code })}
    </Status>
  ));
}

interface DecisionFieldsProps {
  decision: Decision;
  detail: MeetingDetail;
  isReadOnly: boolean;
}

/** Who answers for a decision until when, below its wording; a form to change it opens in place. */
export function DecisionFields({ decision, detail, isReadOnly }: DecisionFieldsProps) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const directory = useDirectory();
  const [isOpen, setOpen] = useState(false);
  const { no, leadOrganisationId, ownerPersonId } = decision;
  const owner = directory.person(ownerPersonId);
  const lead = leadOrganisationId === null ? undefined : directory.organisation(leadOrganisationId);
  return (
    <div className="decision-fields">
      <p className="note decision-line">
        {lead && (
          <>
            <Name names={lead.name} /> ·{' '}
          </>
        )}
        {owner ? <Name names={owner.fullName} /> : t('minutes:signing.decision.noOwner')} ·{' '}
        <Due decision={decision} />
        <Becomes ids={decision.commitmentIds} />
        {!isReadOnly && mayChange(writers) && !isOpen && (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('minutes:signing.decision.edit')}
            <span className="hidden-text"> {no}</span>
          </Button>
        )}
      </p>
      {isOpen && !isReadOnly && (
        <DecisionForm decision={decision} detail={detail} onEnd={() => setOpen(false)} />
      )}
    </div>
  );
}

/** Adds a decision after the last one. */
export function AddDecision({ minutesId }: { minutesId: string }) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const adding = useMutation(api.decisions.add.mutationOptions());
  if (!mayChange(writers)) return null;
  return (
    <div className="decision-fields">
      <Button kind="quiet" isBusy={adding.isPending} onClick={() => adding.mutate({ minutesId })}>
        {t('minutes:signing.decision.add')}
      </Button>
      {adding.isError && <Status tone="late">{errorText(adding.error, t)}</Status>}
    </div>
  );
}
