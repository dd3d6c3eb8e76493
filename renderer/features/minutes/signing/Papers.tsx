import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { KeptFile, Papers as PapersOf } from '../../../../shared/contract/signing.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { api, client } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { saveFile } from '../../../app/saveFile.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ScanViewer } from './ScanViewer.tsx';
import type { SigningOf } from './stageSource.ts';

/** The copies of a print, in the order of the parties. */
function Copies({ files, channel }: Pick<SigningOf, 'channel'> & { files: readonly KeptFile[] }) {
  const { t, nameOf } = useTexts();
  const saving = useMutation({
    mutationFn: (fileId: string) => client.signing.file({ fileId }),
    onSuccess: saveFile,
  });
  return (
    <>
      {files.map(({ id, name }, index) => (
        <Button
          key={id}
          kind="quiet"
          icon="download"
          title={t('minutes:signing.papers.save', { name })}
          onClick={() => saving.mutate(id)}
        >
          {t('minutes:signing.papers.copyOf', { party: nameOf(channel.parties[index]?.name) })}
        </Button>
      ))}
      {saving.isError && <Status tone="late">{errorText(saving.error, t)}</Status>}
    </>
  );
}

function Prints({ printings, channel }: Pick<SigningOf, 'channel'> & Pick<PapersOf, 'printings'>) {
  const { t, language } = useTexts();
  return (
    <ul className="prints">
      {printings.map(({ printing, files }) => (
        <li key={printing.id} className={printing.voidedAt === null ? '' : 'is-void'}>
          <p>
            <strong>{printing.number}</strong>
            <span className="note">
              {t('minutes:signing.papers.printedOn', { date: formatDate(printing.printedOn, language) })}
            </span>
          </p>
          <p className="code">{printing.code}</p>
          {printing.voidReason !== null && (
            <p className="note">{t('minutes:signing.papers.voided', { reason: printing.voidReason })}</p>
          )}
          {printing.forcedReason !== null && (
            <p className="note">{t('minutes:signing.papers.forced', { reason: printing.forcedReason })}</p>
          )}
          <Copies files={files} channel={channel} />
        </li>
      ))}
    </ul>
  );
}

function Annexes({ detail, minutes }: SigningOf) {
  const { t } = useTexts();
  const { meeting, annexes } = detail;
  if (annexes.length === 0) return null;
  return (
    <>
      <h2>{t('minutes:signing.papers.annexes')}</h2>
      <ul className="annexes">
        {minutes.annexNo !== null && (
          <li>
            <Link href={`/meetings/${meeting.id}`}>{t('minutes:signing.papers.main')}</Link>
          </li>
        )}
        {annexes.map((annex) => (
          <li key={annex.id}>
            {annex.id === minutes.id ? (
              <strong>{t('minutes:signing.papers.annex', { no: annex.annexNo })}</strong>
            ) : (
              <Link href={`/meetings/${meeting.id}/annex/${annex.id}`}>
                {t('minutes:signing.papers.annex', { no: annex.annexNo })}
              </Link>
            )}{' '}
            <span className="note">{t(`minutes:status.${annex.status}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was printed and signed, with its kept files, and the annexes. */
export function Papers(signing: SigningOf) {
  const { t } = useTexts();
  const { minutes, channel } = signing;
  const query = useQuery(api.signing.papers.queryOptions({ input: { minutesId: minutes.id } }));
  const [isViewing, setViewing] = useState(false);
  return (
    <div className="papers">
      <Loaded query={query}>
        {({ printings, scan }) => (
          <>
            {scan !== null && (
              <>
                <Button icon="eye" onClick={() => setViewing(true)}>
                  {t('minutes:signing.papers.scan')}
                </Button>
                <ScanViewer scan={scan} isOpen={isViewing} onClose={() => setViewing(false)} />
              </>
            )}
            {minutes.forcedReason !== null && (
              <p className="note">
                {t('minutes:signing.papers.signedForced', { reason: minutes.forcedReason })}
              </p>
            )}
            <Prints printings={printings} channel={channel} />
          </>
        )}
      </Loaded>
      <Annexes {...signing} />
    </div>
  );
}
