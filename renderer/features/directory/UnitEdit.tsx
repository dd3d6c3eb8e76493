import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { api } from '../../app/client.ts';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { FormEnd } from './FormEnd.tsx';
import { UnitNameFields, UnitTimeFields } from './UnitFields.tsx';
import { noUnit, unitFaults, unitInput, unitValues } from './unitForm.ts';

interface UnitEditProps {
  /** The unit to correct; undefined for a new one. */
  unit?: Organisation;
  onDone: (id: string) => void;
  onStay: () => void;
}

/** Adds a unit, or corrects one as it was when the form opened. */
export function UnitEdit({ unit, onDone, onStay }: UnitEditProps) {
  const { t } = useTexts();
  const [opened] = useState(unit);
  const form = useForm(opened ? unitValues(opened) : noUnit, (values) => unitFaults(values, t));
  const onSuccess = ({ id }: Organisation): void => onDone(id);
  const add = useMutation(api.directory.addOrganisation.mutationOptions({ onSuccess }));
  const change = useMutation(api.directory.changeOrganisation.mutationOptions({ onSuccess }));
  const saving = opened ? change : add;
  const send = (): void => {
    if (saving.isPending) return;
    const input = unitInput(form.values);
    if (opened) change.mutate({ id: opened.id, rev: opened.rev, ...input });
    else add.mutate(input);
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      {opened && <p className="note">{t('directory:unit.correctNote')}</p>}
      <UnitNameFields form={form} />
      <UnitTimeFields form={form} ownId={opened?.id} />
      <FormEnd act={t(opened ? 'directory:save' : 'directory:unit.add')} saving={saving} onStay={onStay} />
    </form>
  );
}
