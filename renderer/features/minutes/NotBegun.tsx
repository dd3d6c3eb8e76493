import { useMutation, useQuery } from '@tanstack/react-query';
import { meetingDate, type Meeting } from '../../../shared/domain/meeting.ts';
import type { Role } from '../../../shared/domain/user.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';

const beginners: readonly Role[] = ['secretary', 'officer'];

function useNameOf() {
  const { t, language } = useTexts();
  return (meeting: Meeting): string =>
    meeting.ordinal === null
      ? t('minutes:lastDate', { date: formatDate(meetingDate(meeting), language) })
      : t('minutes:lastOrdinal', { ordinal: meeting.ordinal });
}

function BeginButtons({ meetingId }: { meetingId: string }) {
  const { t } = useTexts();
  const nameOf = useNameOf();
  const begin = useMutation(api.minutes.begin.mutationOptions());
  const { data: last } = useQuery(api.minutes.lastBefore.queryOptions({ input: { meetingId } }));
  if (last === undefined) return null;
  return (
    <>
      <div className="begin-buttons">
        {last !== null && (
          <Button
            kind="primary"
            isBusy={begin.isPending}
            onClick={() => begin.mutate({ meetingId, from: 'last' })}
          >
            {t('minutes:beginLast', { last: nameOf(last) })}
          </Button>
        )}
        <Button
          kind={last === null ? 'primary' : 'secondary'}
          isBusy={begin.isPending}
          onClick={() => begin.mutate({ meetingId, from: 'empty' })}
        >
          {t('minutes:beginEmpty')}
        </Button>
      </div>
      {last !== null && <p className="note">{t('minutes:beginLastNote')}</p>}
      {begin.isError && <Alert tone="late">{errorText(begin.error, t)}</Alert>}
    </>
  );
}

export function NotBegun({ meetingId }: { meetingId: string }) {
  const { t } = useTexts();
  const { mayChange, isCopy } = useSession();
  const action = mayChange(beginners) ? (
    <BeginButtons meetingId={meetingId} />
  ) : (
    <p className="note">{t(isCopy ? 'vault:bars.copyReason' : 'minutes:onlyBeginners')}</p>
  );
  return <Empty action={action}>{t('minutes:notBegun')}</Empty>;
}
