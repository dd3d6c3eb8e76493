import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Channel } from '../../../../../shared/domain/channel.ts';
import { formatDate } from '../../../../../shared/text/dates.ts';
import { api } from '../../../../app/client.ts';
import { DateField } from '../../../../app/DateField.tsx';
import { errorText } from '../../../../app/errorText.ts';
import { asTyped, dateFault, dateOf } from '../../../../app/typedDate.ts';
import { useForm } from '../../../../app/useForm.ts';
import { useSession } from '../../../../app/useSession.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Panel } from '../../../../ui/Panel.tsx';

/** The last day of the channel, or the way to open it again. */
export function CloseChannel({ channel }: { channel: Channel }) {
  const { t, language } = useTexts();
  const { session } = useSession();
  const [, go] = useLocation();
  const { id, rev, closedOn } = channel;
  const form = useForm({ day: asTyped(session.today) }, ({ day }) => ({ day: dateFault(day, t, true) }));
  const close = useMutation(api.channels.close.mutationOptions({ onSuccess: () => go(`/channels/${id}`) }));
  const send = (day: string | null): void => {
    if (!close.isPending) close.mutate({ id, rev, closedOn: day });
  };
  return (
    <Panel title={t('schedule:channel.closeTitle')}>
      <form className="form" noValidate onSubmit={form.submit(() => send(dateOf(form.values.day)))}>
        {closedOn === null ? (
          <DateField label={t('schedule:channel.lastDay')} isRequired {...form.field('day')} />
        ) : (
          <p>{t('schedule:channel.closedOn', { date: formatDate(closedOn, language) })}</p>
        )}
        {close.isError && <Alert tone="late">{errorText(close.error, t)}</Alert>}
        <div className="form-buttons">
          {closedOn === null ? (
            <Button type="submit" disabled={close.isPending}>
              {t('schedule:channel.close')}
            </Button>
          ) : (
            <Button disabled={close.isPending} onClick={() => send(null)}>
              {t('schedule:channel.reopen')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
