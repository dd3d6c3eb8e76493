import type { IcsScope } from '../../shared/contract/meetings.ts';
import type { ButtonProps } from '../ui/Button.tsx';
import { client } from './client.ts';
import { ExportButton } from './ExportButton.tsx';
import { useTexts } from './useTexts.ts';

interface IcsButtonProps {
  /** One meeting, a channel, or everything (`{}`), of one year or of all. */
  scope: IcsScope;
  kind?: ButtonProps['kind'];
  /** The icon alone, where a page has little room. */
  isShort?: boolean;
}

/** Saves meetings as a file that other calendars take in. */
export function IcsButton({ scope, kind = 'secondary', isShort = false }: IcsButtonProps) {
  const { t } = useTexts();
  return (
    <ExportButton
      kind={kind}
      icon="calendar"
      label={t('meetings:exportIcs')}
      isShort={isShort}
      load={() => client.meetings.exportIcs(scope)}
    />
  );
}
