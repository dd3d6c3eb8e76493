import { useMutation } from '@tanstack/react-query';
import { errorText } from '../../../app/errorText.ts';
import { saveFile } from '../../../app/saveFile.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { ActionMenu } from '../../../ui/Menus.tsx';
import { Status } from '../../../ui/Status.tsx';

interface ExportMenuProps {
  files: readonly { text: string; load: () => Promise<File> }[];
}

/** The year as a file of one kind or another. */
export function ExportMenu({ files }: ExportMenuProps) {
  const { t } = useTexts();
  const exporting = useMutation({ mutationFn: (load: () => Promise<File>) => load(), onSuccess: saveFile });
  return (
    <>
      {exporting.isError && <Status tone="late">{errorText(exporting.error, t)}</Status>}
      <ActionMenu
        label={t('schedule:export')}
        icon="download"
        actions={files.map(({ text, load }) => ({
          text,
          isDisabled: exporting.isPending,
          onChoose: () => exporting.mutate(load),
        }))}
      />
    </>
  );
}
