import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../shared/domain/user.ts';
import { api, client } from '../../app/client.ts';

/** Who may check the history and sign where it stands. */
export const chainReaders: readonly Role[] = ['administrator', 'commander', 'officer'];

interface Check {
  from: 'start' | 'checkpoint';
  code?: string;
}

/** The chain of entries: checked from the last checkpoint when the page opens, else as asked for. */
export function useChain(isOn: boolean) {
  const [isOpen, setOpen] = useState(false);
  const first = useQuery({
    ...api.integrity.verify.queryOptions({ input: { from: 'checkpoint' } }),
    enabled: isOn,
    // The history goes on all the time: what was true when the page was last open says nothing.
    refetchOnMount: 'always',
  });
  const check = useMutation({ mutationFn: (input: Check) => client.integrity.verify(input) });
  const sign = useMutation(api.integrity.checkpoint.mutationOptions());
  const result = check.data ?? first.data;
  // The first check counts only what came after the checkpoint from which it began.
  const skipped = check.data === undefined ? (first.data?.lastCheckpoint ?? 0) : 0;
  const total = skipped + (result?.entries ?? 0);
  return { isOn, isOpen, setOpen, first, check, sign, result, total };
}

export type Chain = ReturnType<typeof useChain>;
