import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SheetsPreview } from '../../../shared/contract/sheets.ts';
import type { Role } from '../../../shared/domain/user.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { Page } from '../../app/Page.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Busy, Progress } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';
import './exchange.css';
import { FoundPanel } from './FoundPanel.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import { useSheetCheck, type SheetCheck } from './useSheetCheck.ts';

const importers: readonly Role[] = ['administrator', 'officer'];

function countOf({ counts }: SheetsPreview): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function Reading({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTexts();
  const label = t('sheets:reading', { done, total });
  return (
    <div className="sheet-reading">
      <output>{total === 0 ? t('app:loading') : label}</output>
      <Progress label={label} done={done} total={total} />
      <Button icon="stop" onClick={onStop}>
        {t('sheets:stop')}
      </Button>
    </div>
  );
}

function Steps() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('sheets:lead')}</p>
      <ol className="sheet-steps">
        <li>{t('sheets:steps.template')}</li>
        <li>{t('sheets:steps.check')}</li>
        <li>{t('sheets:steps.import')}</li>
      </ol>
    </>
  );
}

function Done({ count, name }: { count: number; name: string }) {
  const { t } = useTexts();
  return (
    <Panel title={<Status tone="done">{t('sheets:done', { count, name })}</Status>}>
      <div className="stack">
        <p>{t('sheets:doneNote')}</p>
        <p className="row">
          <Link href="/history">{t('sheets:openHistory')}</Link>
          <Link href="/channels">{t('sheets:openChannels')}</Link>
        </p>
      </div>
    </Panel>
  );
}

type Checked = Extract<SheetCheck, { state: 'checked' }>;

function CheckedFile({
  checked: { preview, file },
  onImport,
  isImporting,
  error,
}: {
  checked: Checked;
  onImport: (file: File) => void;
  isImporting: boolean;
  error: Error | null;
}) {
  const { t } = useTexts();
  const count = countOf(preview);
  if (count === 0 && preview.total === 0) return <Empty>{t('sheets:nothing')}</Empty>;
  return (
    <>
      {error !== null && <Alert tone="late">{errorText(error, t)}</Alert>}
      <div className="sheet-bar">
        <span className="strong cut">{file.name}</span>
        <Busy label={t('sheets:importing')} isGoing={isImporting} />
        {preview.total > 0 && <span className="note">{t('sheets:mend')}</span>}
        <Button kind="primary" disabled={preview.total > 0 || isImporting} onClick={() => onImport(file)}>
          {t('sheets:import', { count })}
        </Button>
      </div>
      {preview.total > 0 && <ProblemsPanel preview={preview} />}
      <FoundPanel preview={preview} />
    </>
  );
}

function Importer() {
  const { t } = useTexts();
  const { check, read, stop } = useSheetCheck();
  const taking = useMutation(api.sheets.import.mutationOptions());
  const choose = (file: File): void => {
    taking.reset();
    read(file);
  };
  const isBusy = check.state === 'reading' || taking.isPending;
  return (
    <div className="stack">
      <Panel title={t('sheets:fileStep')} note={t('sheets:limit')}>
        <div className="stack">
          {check.state === 'idle' && <Steps />}
          <div className="row wrap">
            <ExportButton label={t('sheets:template.download')} load={() => client.sheets.template()} />
            <FilePicker
              kind={check.state === 'checked' ? 'secondary' : 'primary'}
              icon="document"
              accept=".xlsx"
              disabled={isBusy}
              onPick={choose}
            >
              {t(check.state === 'idle' ? 'sheets:choose' : 'sheets:chooseOther')}
            </FilePicker>
          </div>
        </div>
      </Panel>
      {check.state === 'reading' && <Reading done={check.done} total={check.total} onStop={stop} />}
      {check.state === 'refused' && (
        <Alert tone="late">{`${check.name}: ${t(`sheets:refusal.${check.reason}`)}`}</Alert>
      )}
      {check.state === 'failed' && <Alert tone="late">{errorText(check.error, t)}</Alert>}
      {taking.isSuccess && <Done count={taking.data.count} name={taking.variables.file.name} />}
      {check.state === 'checked' && !taking.isSuccess && (
        <CheckedFile
          checked={check}
          onImport={(file) => taking.mutate({ file })}
          isImporting={taking.isPending}
          error={taking.error}
        />
      )}
    </div>
  );
}

export function ImportPage() {
  const { t } = useTexts();
  const { mayChange, isCopy } = useSession();
  return (
    <Page title={t('sheets:title')}>
      {mayChange(importers) ? (
        <Importer />
      ) : (
        <Alert tone="attention" icon="lock">
          {t(isCopy ? 'vault:bars.copyReason' : 'sheets:onlyImporters')}
        </Alert>
      )}
    </Page>
  );
}
