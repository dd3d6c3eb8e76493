import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import { api } from '../../app/client.ts';
import { DateField } from '../../app/DateField.tsx';
import { asTyped, dateFault, dateOf } from '../../app/typedDate.ts';
import { useForm } from '../../app/useForm.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { FormEnd } from './FormEnd.tsx';
import { postingFaults, postingInput, postingValues } from './personForm.ts';
import { PostingFields } from './PostingFields.tsx';

/** What a form needs to know of a person: no papers. */
export type ListedPerson = Omit<Person, 'identityDocument'>;

interface MoveProps {
  person: ListedPerson;
  onDone: () => void;
  onStay: () => void;
}

/** A new posting from a day on; the present one stays in the line. */
export function TransferPerson({ person, onDone, onStay }: MoveProps) {
  const { t } = useTexts();
  const [opened] = useState(person);
  const form = useForm({ posting: { ...postingValues(opened), since: '' } }, ({ posting }) => ({
    posting: Object.values(postingFaults(posting, t, true)).find((fault) => fault !== undefined),
  }));
  const transfer = useMutation(api.directory.transferPerson.mutationOptions({ onSuccess: onDone }));
  const send = (): void => {
    const { since, ...posting } = postingInput(form.values.posting);
    if (transfer.isPending || since === null) return;
    transfer.mutate({ id: opened.id, rev: opened.rev, ...posting, since });
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <p className="note">{t('directory:person.transferNote')}</p>
      <PostingFields
        posting={form.values.posting}
        isSent={form.faultOf('posting') !== undefined}
        isDayRequired
        onChange={(posting) => form.set('posting', posting)}
      />
      <FormEnd act={t('directory:person.transfer')} saving={transfer} onStay={onStay} />
    </form>
  );
}

/** The last day in service. */
export function LeavePerson({ person, onDone, onStay }: MoveProps) {
  const { t } = useTexts();
  const { session } = useSession();
  const [opened] = useState(person);
  const form = useForm({ day: asTyped(session.today) }, ({ day }) => ({ day: dateFault(day, t, true) }));
  const leave = useMutation(api.directory.personLeft.mutationOptions({ onSuccess: onDone }));
  const send = (): void => {
    if (leave.isPending) return;
    leave.mutate({ id: opened.id, rev: opened.rev, leftOn: dateOf(form.values.day) });
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <p className="note">{t('directory:person.leaveNote')}</p>
      <DateField label={t('directory:person.lastDay')} isRequired isFirst {...form.field('day')} />
      <FormEnd act={t('directory:person.leave')} saving={leave} onStay={onStay} />
    </form>
  );
}
