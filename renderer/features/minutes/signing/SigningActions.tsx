import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isFrozen } from '../../../../shared/domain/minutes.ts';
import { blockersOf } from '../../../../shared/domain/minutesStage.ts';
import type { Role } from '../../../../shared/domain/user.ts';
import { api } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { PrintQuestion } from './PrintQuestion.tsx';
import { ReasonQuestion } from './ReasonQuestion.tsx';
import { SignQuestion } from './SignQuestion.tsx';
import { stageSourceOf, type SigningOf } from './stageSource.ts';

const actors: readonly Role[] = ['secretary', 'officer', 'commander'];
const annexers: readonly Role[] = ['secretary', 'officer'];

type Asked = 'print' | 'reopen' | 'void' | 'sign';

/** The buttons of a draft: both sides agree, or it is opened again, and it is printed. */
function DraftButtons({ ask, ...signing }: SigningOf & { ask: (asked: Asked) => void }) {
  const { t } = useTexts();
  const { minutes } = signing;
  const agreeing = useMutation(api.signing.agree.mutationOptions());
  const count = blockersOf(stageSourceOf(signing), 'agree').length;
  const why = count === 0 ? {} : { title: t('errors:MINUTES_BLOCKED', { count }) };
  return (
    <>
      {agreeing.isError && <Status tone="late">{errorText(agreeing.error, t)}</Status>}
      {minutes.status === 'agreed' ? (
        <Button onClick={() => ask('reopen')}>{t('minutes:signing.reopen.act')}</Button>
      ) : (
        <Button
          {...why}
          disabled={count > 0}
          isBusy={agreeing.isPending}
          onClick={() => agreeing.mutate({ id: minutes.id, rev: minutes.rev })}
        >
          {t('minutes:signing.agree.act')}
        </Button>
      )}
      <Button kind="primary" icon="print" onClick={() => ask('print')}>
        {t('minutes:signing.print.act')}
      </Button>
    </>
  );
}

function AnnexButton({ meetingId }: { meetingId: string }) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const beginning = useMutation(
    api.signing.beginAnnex.mutationOptions({
      onSuccess: (annex) => go(`/meetings/${meetingId}/annex/${annex.id}`),
    }),
  );
  return (
    <>
      {beginning.isError && <Status tone="late">{errorText(beginning.error, t)}</Status>}
      <Button icon="document" isBusy={beginning.isPending} onClick={() => beginning.mutate({ meetingId })}>
        {t('minutes:signing.annex.act')}
      </Button>
    </>
  );
}

function ReopenQuestion({ minutes, isOpen, onEnd }: SigningOf & { isOpen: boolean; onEnd: () => void }) {
  const { t } = useTexts();
  const deed = useMutation(api.signing.reopen.mutationOptions({ onSuccess: onEnd }));
  return (
    <ReasonQuestion
      isOpen={isOpen}
      title={t('minutes:signing.reopen.title')}
      act={t('minutes:signing.reopen.act')}
      stay={t('minutes:signing.stay')}
      deed={deed}
      onAct={(reason) => deed.mutate({ id: minutes.id, rev: minutes.rev, reason })}
      onStay={onEnd}
    />
  );
}

function VoidQuestion({ minutes, isOpen, onEnd }: SigningOf & { isOpen: boolean; onEnd: () => void }) {
  const { t } = useTexts();
  const deed = useMutation(api.signing.void.mutationOptions({ onSuccess: onEnd }));
  const papers = useQuery(api.signing.papers.queryOptions({ input: { minutesId: minutes.id } }));
  const standing = papers.data?.printings.find(({ printing }) => printing.voidedAt === null)?.printing;
  const values = { number: minutes.number ?? '–', code: standing?.code ?? '–' };
  return (
    <ReasonQuestion
      isOpen={isOpen}
      title={t('minutes:signing.void.title', values)}
      act={t('minutes:signing.void.act')}
      stay={t('minutes:signing.void.stay')}
      deed={deed}
      onAct={(reason) => deed.mutate({ id: minutes.id, rev: minutes.rev, reason })}
      onStay={onEnd}
    >
      <p>{t('minutes:signing.void.effect', values)}</p>
    </ReasonQuestion>
  );
}

/** What is done next with the minutes as a whole: agree, print, void, sign, or make an annex. */
export function SigningActions(signing: SigningOf) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  // Each question begins anew with what is asked, and stays in the page while it closes.
  const [round, setRound] = useState(0);
  const ask = (next: Asked): void => {
    setRound(round + 1);
    setAsked(next);
  };
  const end = (): void => setAsked(null);
  const { minutes, detail } = signing;
  if (!mayChange(actors)) return null;
  const question = (name: Asked) => ({ ...signing, isOpen: asked === name, onEnd: end });
  return (
    <>
      {!isFrozen(minutes) && <DraftButtons {...signing} ask={ask} />}
      {minutes.status === 'printed-for-signature' && (
        <>
          <Button onClick={() => ask('void')}>{t('minutes:signing.void.act')}</Button>
          <Button kind="primary" icon="check" onClick={() => ask('sign')}>
            {t('minutes:signing.sign.act')}
          </Button>
        </>
      )}
      {minutes.status === 'signed' && minutes.annexNo === null && mayChange(annexers) && (
        <AnnexButton meetingId={detail.meeting.id} />
      )}
      <PrintQuestion key={`print ${round}`} {...question('print')} />
      <ReopenQuestion key={`reopen ${round}`} {...question('reopen')} />
      <VoidQuestion key={`void ${round}`} {...question('void')} />
      <SignQuestion key={`sign ${round}`} {...question('sign')} />
    </>
  );
}
