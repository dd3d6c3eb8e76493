import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PersonRole, type Person } from '../../../shared/domain/person.ts';
import { choicesOf } from '../../app/choices.ts';
import { api } from '../../app/client.ts';
import { NamesField } from '../../app/NamesField.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormEnd } from './FormEnd.tsx';
import {
  nobody,
  noPosting,
  personFaults,
  personInput,
  personValues,
  type EarlierValues,
  type PostingValues,
} from './personForm.ts';
import { PostingFields } from './PostingFields.tsx';

interface EarlierFieldsProps {
  earlier: readonly EarlierValues[];
  isSent: boolean;
  onChange: (earlier: EarlierValues[]) => void;
}

/** The postings before the present one, oldest first. */
function EarlierFields({ earlier, isSent, onChange }: EarlierFieldsProps) {
  const { t } = useTexts();
  const change = (key: string) => (posting: PostingValues) =>
    onChange(earlier.map((one) => (one.key === key ? { ...posting, key } : one)));
  return (
    <>
      {earlier.map(({ key, ...posting }, index) => (
        <fieldset key={key} className="part">
          <legend>{t('directory:person.earlierNumber', { number: index + 1 })}</legend>
          <PostingFields posting={posting} isSent={isSent} onChange={change(key)} />
          <div>
            <Button
              kind="quiet"
              icon="bin"
              onClick={() => onChange(earlier.filter((one) => one.key !== key))}
            >
              {t('directory:person.removeEarlier', { number: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...earlier, { ...noPosting, key: crypto.randomUUID() }])}>
          {t('directory:person.addEarlier')}
        </Button>
      </div>
    </>
  );
}

interface RoleFieldsProps {
  roles: Person['roles'];
  onChange: (roles: Person['roles']) => void;
}

function RoleFields({ roles, onChange }: RoleFieldsProps) {
  const { t } = useTexts();
  return (
    <fieldset className="choices">
      <legend>{t('directory:person.roles')}</legend>
      <div className="choice-list">
        {choicesOf(PersonRole, t).map(({ value, text }) => (
          <CheckBox
            key={value}
            isLabelled
            label={text}
            isChecked={roles.includes(value)}
            onChange={(isChosen) =>
              onChange(
                PersonRole.options.filter((each) => (each === value ? isChosen : roles.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

interface PersonEditProps {
  /** The person to correct; undefined for somebody new. */
  person?: Person;
  onDone: (id: string) => void;
  onStay: () => void;
}

/** Adds a person, or corrects one as it was when the form opened. */
export function PersonEdit({ person, onDone, onStay }: PersonEditProps) {
  const { t } = useTexts();
  const [opened] = useState(person);
  const form = useForm(opened ? personValues(opened) : nobody, (values) => personFaults(values, t));
  const onSuccess = ({ id }: Person): void => onDone(id);
  const add = useMutation(api.directory.addPerson.mutationOptions({ onSuccess }));
  const change = useMutation(api.directory.changePerson.mutationOptions({ onSuccess }));
  const saving = opened ? change : add;
  const send = (): void => {
    if (saving.isPending) return;
    const input = personInput(form.values);
    if (opened) change.mutate({ ...input, id: opened.id, rev: opened.rev, leftOn: opened.leftOn });
    else add.mutate({ ...input, leftOn: null });
  };
  const { posting, earlier, roles } = form.values;
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      {opened && <p className="note">{t('directory:person.correctNote')}</p>}
      <NamesField label={t('history:field.fullName')} isRequired isFirst {...form.field('fullName')} />
      <PostingFields
        posting={posting}
        isSent={form.faultOf('posting') !== undefined}
        onChange={(next) => form.set('posting', next)}
      />
      <RoleFields roles={roles} onChange={(next) => form.set('roles', next)} />
      <TextField
        label={t('history:field.identityDocument')}
        hint={t('directory:person.identityHint')}
        width="name"
        {...form.field('identityDocument')}
      />
      <EarlierFields
        earlier={earlier}
        isSent={form.faultOf('earlier') !== undefined}
        onChange={(next) => form.set('earlier', next)}
      />
      <FormEnd act={t(opened ? 'directory:save' : 'directory:person.add')} saving={saving} onStay={onStay} />
    </form>
  );
}
