import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Office } from '../../../shared/domain/office.ts';
import { api } from '../../app/client.ts';
import { Name } from '../../app/Name.tsx';
import { officeFaults, OfficeFields } from '../../app/OfficeFields.tsx';
import { useForm } from '../../app/useForm.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SaveRow } from './SaveRow.tsx';

function valuesOf({ name, level, lockAfterMinutes }: Office) {
  return { nameVi: name.vi, nameLo: name.lo, level, lockAfterMinutes: `${lockAfterMinutes}` };
}

function minutesIn(typed: string): number | undefined {
  return /^\d{1,3}$/.test(typed.trim())
    ? Office.shape.lockAfterMinutes.safeParse(Number(typed)).data
    : undefined;
}

function OfficeForm({ office }: { office: Office }) {
  const { t } = useTexts();
  const [rev, setRev] = useState(office.rev);
  const form = useForm(valuesOf(office), (values) => ({
    ...officeFaults(values, t),
    lockAfterMinutes:
      minutesIn(values.lockAfterMinutes) === undefined ? t('settings:office.minutesFault') : undefined,
  }));
  const change = useMutation(
    api.office.change.mutationOptions({ onSuccess: (changed) => setRev(changed.rev) }),
  );
  const send = (): void => {
    const { nameVi, nameLo, level, lockAfterMinutes } = form.values;
    const minutes = minutesIn(lockAfterMinutes);
    if (change.isPending || minutes === undefined) return;
    const name = { vi: nameVi.trim(), lo: nameLo.trim() };
    change.mutate({ rev, name, level, lockAfterMinutes: minutes });
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <OfficeFields
        field={form.field}
        level={form.values.level}
        onLevel={(level) => form.set('level', level)}
      />
      <p>
        {t('vault:office.code')}: <strong>{office.code}</strong>{' '}
        <span className="note">{t('settings:office.codeStays')}</span>
      </p>
      <TextField
        label={t('settings:office.minutes')}
        hint={t('settings:office.minutesHint')}
        width="code"
        isRequired
        {...form.field('lockAfterMinutes')}
      />
      <SaveRow saving={change} />
    </form>
  );
}

export function OfficeSection() {
  const { t } = useTexts();
  const { isCopy } = useSession();
  const { data: office } = useSuspenseQuery(api.office.get.queryOptions());
  return (
    <Panel title={t('settings:office.title')}>
      {isCopy ? (
        <p>
          <Name names={office.name} /> · {office.code} · {t(`vault:office.levels.${office.level}`)}
        </p>
      ) : (
        <OfficeForm office={office} />
      )}
    </Panel>
  );
}
