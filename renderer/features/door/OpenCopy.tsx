import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { errors } from '../../../shared/contract/errors.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { DoorCard } from './DoorCard.tsx';

const reasons = ['not-a-copy', 'damaged', 'other-store'] as const;

/** Why the file was refused, where the engine says so. */
function reasonIn(error: unknown): (typeof reasons)[number] | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'FILE_REFUSED') return undefined;
  const problem = errors.FILE_REFUSED.data.safeParse(error.data).data?.problems[0];
  return reasons.find((reason) => reason === problem?.reason);
}

/** Puts a read-only copy on this machine; the sign-in follows. */
export function OpenCopy({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTexts();
  const open = useMutation(api.copies.open.mutationOptions({ onSuccess: onDone }));
  const reason = reasonIn(open.error);
  const problem = reason === undefined ? errorText(open.error, t) : t(`vault:openCopy.reasons.${reason}`);
  return (
    <DoorCard title={t('vault:openCopy.title')}>
      <p>{t('vault:openCopy.what')}</p>
      <p className="note">{t('vault:openCopy.newer')}</p>
      {open.isError && <Alert tone="late">{problem}</Alert>}
      <Busy label={t('vault:openCopy.busy')} isGoing={open.isPending} />
      <FilePicker
        accept=".gbcopy"
        kind="primary"
        isWide
        disabled={open.isPending}
        onPick={(file) => open.mutate({ file })}
      >
        {t('vault:openCopy.pick')}
      </FilePicker>
      <div className="door-ways">
        <button type="button" className="link" onClick={onBack}>
          {t('vault:back')}
        </button>
      </div>
    </DoorCard>
  );
}
