import { useMutation } from '@tanstack/react-query';
import { Button } from '../ui/Button.tsx';
import { Status } from '../ui/Status.tsx';
import { errorText } from './errorText.ts';
import { saveFile } from './saveFile.ts';
import { useTexts } from './useTexts.ts';

interface ExportButtonProps {
  kind?: 'primary' | 'secondary';
  load: () => Promise<File>;
}

export function ExportButton({ kind = 'secondary', load }: ExportButtonProps) {
  const { t } = useTexts();
  const exporting = useMutation({ mutationFn: load, onSuccess: saveFile });
  return (
    <>
      {exporting.isError && <Status tone="late">{errorText(exporting.error, t)}</Status>}
      <Button kind={kind} icon="download" disabled={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('meetings:exportWord')}
      </Button>
    </>
  );
}
