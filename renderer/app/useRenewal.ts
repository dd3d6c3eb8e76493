import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { client } from './client.ts';
import { showRecoveryCode } from './recovery.ts';
import { useWait } from './useWait.ts';

/** Makes a new recovery code against one's password; it shows at the door, as the first one did. */
export function useRenewal({ isFirst }: { isFirst: boolean }) {
  const [password, setPassword] = useState('');
  const renew = useMutation({
    mutationFn: async () => showRecoveryCode(await client.vault.renewRecovery({ password }), isFirst),
  });
  const wait = useWait(renew.error);
  const isClosed = renew.isPending || wait > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isClosed) renew.mutate();
  };
  return { password, setPassword, isBusy: renew.isPending, isClosed, error: renew.error, wait, submit };
}
