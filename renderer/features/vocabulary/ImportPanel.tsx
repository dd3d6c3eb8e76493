import { useMutation } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { errors } from '../../../shared/contract/errors.ts';
import { wordKeepers, type VocabularyPreview } from '../../../shared/contract/vocabulary.ts';
import type { VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Status } from '../../ui/Status.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { FileProblems } from './FileProblems.tsx';
import { FoundEntries } from './FoundEntries.tsx';

/** The content as it is now: what is taken is what was looked at, whatever is saved meanwhile. */
async function held(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}

function useImport(kind: VocabularyKind) {
  const checking = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await held(chosen);
      return { file, preview: await client.vocabulary.preview({ file, kind }) };
    },
  });
  const taking = useMutation({
    mutationKey: api.vocabulary.importTerms.mutationKey(),
    mutationFn: (file: File) =>
      kind === 'term' ? client.vocabulary.importTerms({ file }) : client.vocabulary.importPhrases({ file }),
  });
  return { checking, taking };
}

function Failure({ error }: { error: Error }) {
  const { t } = useTexts();
  if (error instanceof ORPCError && error.code === 'FILE_REFUSED') {
    const refused = errors.FILE_REFUSED.data.safeParse(error.data).data;
    if (refused) return <FileProblems {...refused} />;
  }
  if (error instanceof ORPCError && error.code === 'SHEET_REFUSED') {
    const reason = errors.SHEET_REFUSED.data.safeParse(error.data).data?.reason;
    if (reason) return <Alert tone="late">{t(`sheets:refusal.${reason}`)}</Alert>;
  }
  return <Alert tone="late">{errorText(error, t)}</Alert>;
}

interface CheckedProps {
  file: File;
  preview: VocabularyPreview;
  isBusy: boolean;
  onTake: (file: File) => void;
}

function Checked({ file, preview, isBusy, onTake }: CheckedProps) {
  const { t } = useTexts();
  const count = preview.added + preview.changed;
  return (
    <>
      <p className="strong cut">{file.name}</p>
      <FoundEntries preview={preview} />
      {count === 0 ? (
        <Empty>{t('vocabulary:import.nothing')}</Empty>
      ) : (
        <div>
          <Button kind="primary" isBusy={isBusy} onClick={() => onTake(file)}>
            {t('vocabulary:import.act', { count })}
          </Button>
        </div>
      )}
    </>
  );
}

function Importer({ kind }: { kind: VocabularyKind }) {
  const { t } = useTexts();
  const { checking, taking } = useImport(kind);
  const { data: checked } = checking;
  const problem = taking.error ?? checking.error;
  const choose = (file: File): void => {
    taking.reset();
    checking.mutate(file);
  };
  return (
    <>
      <p className="note">{t('vocabulary:import.lead')}</p>
      <div>
        <FilePicker
          kind={checked === undefined ? 'primary' : 'secondary'}
          icon="document"
          accept=".csv,.xlsx"
          isBusy={checking.isPending || taking.isPending}
          onPick={choose}
        >
          {t(checking.isIdle ? 'vocabulary:import.choose' : 'vocabulary:import.chooseOther')}
        </FilePicker>
      </div>
      {problem !== null && <Failure error={problem} />}
      {taking.isSuccess && (
        <Status tone="done">
          {t('vocabulary:import.done', { count: taking.data.count, name: taking.variables.name })}
        </Status>
      )}
      {checked !== undefined && !taking.isSuccess && (
        <Checked {...checked} isBusy={taking.isPending} onTake={(file) => taking.mutate(file)} />
      )}
    </>
  );
}

/** Takes a CSV or Excel file: what it would bring is shown first. */
export function ImportPanel({ kind }: { kind: VocabularyKind }) {
  const { t } = useTexts();
  const { mayChange, isCopy } = useSession();
  return (
    <EntryPanel kind={kind} title={t('vocabulary:import.title')}>
      {mayChange(wordKeepers) ? (
        <Importer kind={kind} />
      ) : (
        <Alert tone="attention" icon="lock">
          {t(isCopy ? 'vault:bars.copyReason' : 'vocabulary:import.notHere')}
        </Alert>
      )}
    </EntryPanel>
  );
}
