import { Button } from '../ui/Button.tsx';
import { useTexts } from './useTexts.ts';

interface SendPasswordProps {
  text: string;
  /** Seconds until another password may be tried. */
  wait: number;
  isBusy: boolean;
  isWide?: boolean;
  kind?: 'primary' | 'secondary';
}

/** The button that sends a password; while no other may be tried it says for how long. */
export function SendPassword({ text, wait, isBusy, isWide = false, kind = 'primary' }: SendPasswordProps) {
  const { t } = useTexts();
  return (
    <>
      {wait > 0 && (
        <p className="note" role="timer">
          {t('vault:wait', { count: wait })}
        </p>
      )}
      <Button kind={kind} type="submit" isWide={isWide} disabled={isBusy || wait > 0}>
        {text}
      </Button>
    </>
  );
}
