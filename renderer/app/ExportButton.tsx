import { useMutation } from '@tanstack/react-query';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { Status } from '../ui/Status.tsx';
import { errorText } from './errorText.ts';
import { saveFile } from './saveFile.ts';
import { useTexts } from './useTexts.ts';

interface ExportButtonProps {
  kind?: ButtonProps['kind'];
  /** `Xuất Word` unless something else is said. */
  label?: string;
  icon?: IconName;
  title?: string;
  /** The icon alone, with its name as title. */
  isShort?: boolean;
  load: () => Promise<File>;
}

export function ExportButton({
  kind = 'secondary',
  label,
  icon = 'download',
  title,
  isShort = false,
  load,
}: ExportButtonProps) {
  const { t } = useTexts();
  const name = label ?? t('meetings:exportWord');
  const shownTitle = title ?? (isShort ? name : undefined);
  const exporting = useMutation({ mutationFn: load, onSuccess: saveFile });
  return (
    <>
      {exporting.isError && <Status tone="late">{errorText(exporting.error, t)}</Status>}
      <Button
        kind={kind}
        icon={icon}
        disabled={exporting.isPending}
        {...(shownTitle === undefined ? {} : { title: shownTitle })}
        onClick={() => exporting.mutate()}
      >
        {isShort ? <span className="hidden-text">{name}</span> : name}
      </Button>
    </>
  );
}
