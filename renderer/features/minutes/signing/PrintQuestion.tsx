import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Printing } from '../../../../shared/domain/minutesPapers.ts';
import { blockersOf } from '../../../../shared/domain/minutesStage.ts';
import { api, client } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { saveFile } from '../../../app/saveFile.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Question } from '../../../ui/Question.tsx';
import { Force, useForce } from './Force.tsx';
import { stageSourceOf, type SigningOf } from './stageSource.ts';

async function saveCopies({ id, minutesId }: Printing): Promise<void> {
  const { printings } = await client.signing.papers({ minutesId });
  const files = printings.find(({ printing }) => printing.id === id)?.files ?? [];
  for (const file of files) saveFile(await client.signing.file({ fileId: file.id }));
}

function Particulars({ minutes, channel, printed }: SigningOf & { printed: Printing | null }) {
  const { t, nameOf } = useTexts();
  const parties = channel.parties.map(({ name }) => nameOf(name)).join(', ');
  return (
    <dl className="signing-facts">
      <dt>{t('minutes:signing.print.number')}</dt>
      <dd>{printed?.number ?? minutes.number ?? t('minutes:signing.print.numberLater')}</dd>
      <dt>{t('minutes:signing.print.copies')}</dt>
      <dd>{t('minutes:signing.print.copiesFor', { copies: minutes.copies, parties })}</dd>
      <dt>{t('minutes:signing.print.code')}</dt>
      <dd className="code">{printed?.code ?? t('minutes:signing.print.numberLater')}</dd>
    </dl>
  );
}

interface PrintQuestionProps extends SigningOf {
  isOpen: boolean;
  onEnd: () => void;
}

/** Asks before the print; once it is made, shows number and code and offers the files of all copies. */
export function PrintQuestion({ isOpen, onEnd, ...signing }: PrintQuestionProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const { minutes } = signing;
  const blockers = blockersOf(stageSourceOf(signing), 'print');
  const { mayForce, canGo, forcedReason } = useForce(blockers, reason);
  const printing = useMutation(api.signing.print.mutationOptions());
  const saving = useMutation({ mutationFn: saveCopies, onSuccess: onEnd });
  const printed = printing.data ?? null;
  const error = printing.error ?? saving.error;
  return (
    <Question
      isOpen={isOpen}
      title={t(printed ? 'minutes:signing.print.done' : 'minutes:signing.print.title')}
      act={t(printed ? 'minutes:signing.print.save' : 'minutes:signing.print.act')}
      stay={t(printed ? 'minutes:signing.print.close' : 'minutes:signing.stay')}
      icon={printed ? 'download' : 'print'}
      isBusy={printing.isPending || saving.isPending}
      canAct={printed !== null || canGo}
      {...(printed !== null || canGo || !mayForce ? {} : { note: t('minutes:signing.needsReason') })}
      onAct={() =>
        printed ? saving.mutate(printed) : printing.mutate({ id: minutes.id, rev: minutes.rev, forcedReason })
      }
      onStay={onEnd}
    >
      <div className="signing-form">
        <Particulars {...signing} printed={printed} />
        {printed === null && (
          <>
            <p className="note">{t('minutes:signing.print.freezes')}</p>
            <Force blockers={blockers} mayForce={mayForce} reason={reason} onChange={setReason} />
          </>
        )}
        {error !== null && <Alert tone="late">{errorText(error, t)}</Alert>}
      </div>
    </Question>
  );
}
