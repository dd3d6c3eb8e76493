import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Office } from '../../../shared/domain/office.ts';
import { api, client } from '../../app/client.ts';
import { showRecoveryCode } from '../../app/recovery.ts';
import type { PersonValues } from '../../app/personFaults.ts';
import { AdministratorStep } from './AdministratorStep.tsx';
import { OfficeStep, type FirstOffice } from './OfficeStep.tsx';

const noOffice: FirstOffice = { nameVi: '', nameLo: '', code: '', level: 'province' };

function officeOf({ nameVi, nameLo, code, level }: FirstOffice): Pick<Office, 'name' | 'code' | 'level'> {
  return { name: { vi: nameVi.trim(), lo: nameLo.trim() }, code: code.trim().toUpperCase(), level };
}

/** Founds the store of an empty folder: its office, its first administrator, then the code. */
export function FirstStart({ onCopy }: { onCopy: () => void }) {
  const queryClient = useQueryClient();
  const [office, setOffice] = useState(noOffice);
  const [isOfficeDone, setOfficeDone] = useState(false);
  const found = useMutation({
    mutationFn: async ({ roles, ...person }: PersonValues & { newPassword: string }) => {
      const administrator = {
        displayName: person.displayName.trim(),
        userName: person.userName.trim().toLowerCase(),
        roles,
        password: person.newPassword,
      };
      // The code must be on the screen before the session says that one is owed.
      showRecoveryCode(await client.vault.found({ office: officeOf(office), administrator }), true);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.sessions.current.queryKey() }),
  });
  if (!isOfficeDone) {
    return (
      <OfficeStep
        office={office}
        onCopy={onCopy}
        onNext={(next) => {
          setOffice(next);
          setOfficeDone(true);
        }}
      />
    );
  }
  return (
    <AdministratorStep
      error={found.error}
      isBusy={found.isPending}
      onBack={() => setOfficeDone(false)}
      onNext={(values) => found.mutate(values)}
    />
  );
}
