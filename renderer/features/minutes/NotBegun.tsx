import { useMutation } from '@tanstack/react-query';
import type { Role } from '../../../shared/domain/user.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';

const beginners: readonly Role[] = ['secretary', 'officer'];

export function NotBegun({ meetingId }: { meetingId: string }) {
  const { t } = useTexts();
  const { mayChange, isCopy } = useSession();
  const begin = useMutation(api.minutes.begin.mutationOptions());
  const button = mayChange(beginners) ? (
    <Button kind="primary" disabled={begin.isPending} onClick={() => begin.mutate({ meetingId })}>
      {t('minutes:begin')}
    </Button>
  ) : (
    <p className="note">{t(isCopy ? 'vault:bars.copyReason' : 'minutes:onlyBeginners')}</p>
  );
  return (
    <div>
      <Empty action={button}>{t('minutes:notBegun')}</Empty>
      {begin.isError && <Alert tone="late">{errorText(begin.error, t)}</Alert>}
    </div>
  );
}
