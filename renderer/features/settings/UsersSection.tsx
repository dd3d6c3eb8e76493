import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { activeAdministrators, type User } from '../../../shared/domain/user.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Status } from '../../ui/Status.tsx';
import { AddUser } from './AddUser.tsx';
import { EditUser } from './EditUser.tsx';

function UserRow({ user, isOpen, onOpen }: { user: User; isOpen: boolean; onOpen: () => void }) {
  const { t, language } = useTexts();
  const { isCopy } = useSession();
  const setAt =
    user.passwordSetAt === null ? '–' : formatTimestamp(user.passwordSetAt, language).slice(0, 10);
  return (
    <tr className={isOpen ? 'is-open' : ''}>
      <td>
        {user.displayName} <span className="note">{user.userName}</span>
      </td>
      <td>{user.roles.map((role) => t(`app:roles.${role}`)).join(', ')}</td>
      <td>
        {user.disabled ? (
          <Status tone="quiet" icon="lock">
            {t('settings:users.disabled')}
          </Status>
        ) : (
          <Status tone="done">{t('settings:users.active')}</Status>
        )}
      </td>
      <td className="nowrap">{setAt}</td>
      {!isCopy && (
        <td>
          <Button
            kind="quiet"
            title={t('settings:users.editOne', { name: user.displayName })}
            onClick={onOpen}
          >
            {t('settings:users.edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** Nobody, somebody new, or the user with this id. */
type Opened = null | 'new' | { id: string };

export function UsersSection() {
  const { t } = useTexts();
  const { isCopy } = useSession();
  const { data: users } = useSuspenseQuery(api.users.list.queryOptions());
  const [opened, setOpened] = useState<Opened>(null);
  const openId = opened !== null && opened !== 'new' ? opened.id : undefined;
  const user = users.find(({ id }) => id === openId);
  const administrators = activeAdministrators(users);
  const isLast = administrators.length === 1 && administrators[0]?.id === openId;
  const close = (): void => setOpened(null);
  const add = !isCopy && (
    <Button kind={opened === null ? 'primary' : 'secondary'} onClick={() => setOpened('new')}>
      {t('settings:users.add')}
    </Button>
  );
  return (
    <div className={opened === null ? 'stack' : 'users-split'}>
      <Panel title={t('settings:users.title')} action={add} hasRows>
        <table className="table">
          <thead>
            <tr>
              {(['person', 'roles', 'state', 'passwordSet'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`settings:users.${column}`)}
                </th>
              ))}
              {!isCopy && (
                <th scope="col">
                  <span className="hidden-text">{t('settings:users.edit')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {users.map((each) => (
              <UserRow
                key={each.id}
                user={each}
                isOpen={each.id === openId}
                onOpen={() => setOpened({ id: each.id })}
              />
            ))}
          </tbody>
        </table>
      </Panel>
      {opened === 'new' && <AddUser onClose={close} onAdded={(id) => setOpened({ id })} />}
      {user && <EditUser key={user.id} user={user} isLast={isLast} onClose={close} />}
    </div>
  );
}
