import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { organisationOn } from '../../../shared/domain/organisation.ts';
import { postingsOf } from '../../../shared/domain/person.ts';
import { addDays } from '../../../shared/domain/calendarDate.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { choiceText } from '../../app/choices.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toasts.tsx';
import { BothNames } from './BothNames.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { Facts } from './Facts.tsx';
import { PersonEdit } from './PersonEdit.tsx';
import { LeavePerson, TransferPerson, type ListedPerson } from './PersonMoves.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { editors, pathOf } from './sections.ts';

/** Every posting by time, the unit under its name at the posting's beginning. */
function PostingLine({ person }: { person: ListedPerson }) {
  const { t, language, nameOf } = useTexts();
  const { session } = useSession();
  const { organisations } = useDirectory();
  const postings = postingsOf(person);
  const lastDayOf = (index: number): string | null => {
    const next = postings[index + 1];
    if (next === undefined) return person.leftOn;
    return next.since === null ? null : addDays(next.since, -1);
  };
  const dates = (since: string | null, to: string | null): string => {
    const [from, until] = [since, to].map((day) => (day === null ? null : formatDate(day, language)));
    if (from && until) return t('directory:fromTo', { from, to: until });
    if (from) return t('directory:since', { from });
    return until ? t('directory:until', { to: until }) : t('directory:unknownDay');
  };
  return (
    <section className="timeline" aria-label={t('directory:person.postings')}>
      <h3>{t('directory:person.postings')}</h3>
      <ol>
        {postings.map(({ organisationId, rank, position, since }, index) => {
          const unit = organisationOn(organisations, organisationId, since ?? session.today);
          const isPresent = index === postings.length - 1 && person.leftOn === null;
          return (
            <li
              key={`${since} ${organisationId} ${position.vi}`}
              {...(isPresent ? { 'aria-current': 'true' as const } : {})}
            >
              <BothNames names={position} />
              <p>
                {rank === null ? '' : `${nameOf(rank)}, `}
                {nameOf(unit?.name)}
              </p>
              <p className="note">{dates(since, lastDayOf(index))}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Mode = 'view' | 'edit' | 'transfer' | 'leave';

function Acts({ person, onMode }: { person: ListedPerson; onMode: (mode: Mode) => void }) {
  const { t, nameOf } = useTexts();
  const [, go] = useLocation();
  const back = useMutation(api.directory.personLeft.mutationOptions());
  const removing = useMutation(
    api.directory.removePerson.mutationOptions({
      onSuccess: ({ fullName }) => {
        toast(t('directory:removed', { name: nameOf(fullName) }));
        go(pathOf('persons'));
      },
    }),
  );
  const { id, rev, leftOn } = person;
  return (
    <div className="acts">
      <Button onClick={() => onMode('edit')}>{t('directory:edit')}</Button>
      {leftOn === null ? (
        <>
          <Button onClick={() => onMode('transfer')}>{t('directory:person.transfer')}</Button>
          <Button onClick={() => onMode('leave')}>{t('directory:person.leave')}</Button>
        </>
      ) : (
        <Button disabled={back.isPending} onClick={() => back.mutate({ id, rev, leftOn: null })}>
          {t('directory:person.back')}
        </Button>
      )}
      <RemoveButton removing={removing} record={person} />
      {back.isError && <Alert tone="late">{errorText(back.error, t)}</Alert>}
    </div>
  );
}

/** The form over a person, whose papers only those who edit are given. */
function EditWithPapers({ id, onDone, onStay }: { id: string; onDone: () => void; onStay: () => void }) {
  const query = useQuery(api.directory.person.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }));
  return (
    <Loaded query={query}>
      {(person) => <PersonEdit person={person} onDone={onDone} onStay={onStay} />}
    </Loaded>
  );
}

export function PersonDetail({ person }: { person: ListedPerson }) {
  const { t, language, nameOf } = useTexts();
  const { mayChange } = useSession();
  const [mode, setMode] = useState<Mode>('view');
  const view = (): void => setMode('view');
  const { id, fullName, roles, leftOn } = person;
  return (
    <DetailPanel section="persons" title={nameOf(fullName)} record={{ entity: 'person', id }}>
      {mode === 'view' && (
        <>
          <BothNames names={fullName} />
          <Facts
            facts={[
              [t('directory:person.roles'), roles.map((role) => choiceText(role, t)).join(', ')],
              [t('history:field.leftOn'), leftOn === null ? null : formatDate(leftOn, language)],
            ]}
          />
          <PostingLine person={person} />
          {mayChange(editors) && <Acts person={person} onMode={setMode} />}
        </>
      )}
      {mode === 'edit' && <EditWithPapers id={id} onDone={view} onStay={view} />}
      {mode === 'transfer' && <TransferPerson person={person} onDone={view} onStay={view} />}
      {mode === 'leave' && <LeavePerson person={person} onDone={view} onStay={view} />}
    </DetailPanel>
  );
}
