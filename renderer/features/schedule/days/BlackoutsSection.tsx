import { useQuery } from '@tanstack/react-query';
import type { Blackout } from '../../../../shared/domain/blackout.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { Name } from '../../../app/Name.tsx';
import { useSession } from '../../../app/useSession.ts';
import { EditHeading } from './EditHeading.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Status } from '../../../ui/Status.tsx';
import { BlackoutForm } from './BlackoutForm.tsx';
import { namesIn, useNamed } from './useNamed.ts';
import { useOpened, type Opened } from './useOpened.ts';

function useDaysText() {
  const { t, language } = useTexts();
  return ({ from, to, everyYear }: Blackout): string => {
    const [first, last] = [formatDate(from, language), formatDate(to, language)];
    if (everyYear) return t('calendar:blackout.yearly', { from: first.slice(0, 5), to: last.slice(0, 5) });
    return from === to ? first : `${first} – ${last}`;
  };
}

interface RowProps {
  blackout: Blackout;
  isOpen: boolean;
  onOpen: ((opened: Opened) => void) | undefined;
}

function BlackoutRow({ blackout, isOpen, onOpen }: RowProps) {
  const { t, nameOf } = useTexts();
  const daysText = useDaysText();
  const named = useNamed();
  const { name, kind, route, isForbidden } = blackout;
  const whom = namesIn(blackout, named, nameOf);
  return (
    <tr className={isOpen ? 'is-open' : ''}>
      <td className="blackout-name">
        <span className="strong">
          <Name names={name} />
        </span>
        {route !== null && <span className="note">, {route}</span>}
      </td>
      <td className="nowrap">{t(`calendar:blackout.kind.${kind}`)}</td>
      <td className="nowrap">{daysText(blackout)}</td>
      <td className="cut day-rest" title={whom}>
        {whom === '' ? t('calendar:blackout.everybody') : whom}
      </td>
      <td className="nowrap">
        {isForbidden ? (
          <Status tone="late" icon="stop">
            {t('calendar:blackout.forbidden')}
          </Status>
        ) : (
          <Status tone="attention" icon="warning">
            {t('calendar:blackout.warns')}
          </Status>
        )}
      </td>
      {onOpen && (
        <td>
          <Button
            kind="quiet"
            title={t('calendar:editOne', { name: nameOf(name) })}
            onClick={() => onOpen({ id: blackout.id })}
          >
            {t('calendar:edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}

interface TableProps {
  blackouts: readonly Blackout[];
  openId: string | undefined;
  onOpen: RowProps['onOpen'];
}

function BlackoutTable({ blackouts, openId, onOpen }: TableProps) {
  const { t } = useTexts();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('calendar:column.name')}</th>
          <th scope="col">{t('calendar:kindLabel')}</th>
          <th scope="col">{t('calendar:blackout.days')}</th>
          <th scope="col">{t('calendar:blackout.whom')}</th>
          <th scope="col">{t('calendar:blackout.effect')}</th>
          {onOpen && <EditHeading />}
        </tr>
      </thead>
      <tbody>
        {blackouts.map((blackout) => (
          <BlackoutRow
            key={blackout.id}
            blackout={blackout}
            isOpen={blackout.id === openId}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

export function BlackoutsSection() {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const { opened, openId, open, close } = useOpened();
  const query = useQuery(api.blackouts.list.queryOptions());
  const mayWrite = mayChange(['officer', 'administrator']);
  const add = mayWrite ? (
    <Button kind={opened === null ? 'primary' : 'secondary'} onClick={() => open('new')}>
      {t('calendar:blackout.add')}
    </Button>
  ) : (
    <span className="note">{t('calendar:whoWrites')}</span>
  );
  const blackout = query.data?.find(({ id }) => id === openId);
  return (
    <div className={opened === null ? 'stack' : 'days-split'}>
      <Panel title={t('calendar:blackout.title')} action={add} hasRows>
        <Loaded query={query}>
          {(all) =>
            all.length === 0 ? (
              <Empty>{t('calendar:blackout.empty')}</Empty>
            ) : (
              <BlackoutTable
                blackouts={all.toSorted((a, b) => compareText(a.from, b.from))}
                openId={openId}
                onOpen={mayWrite ? open : undefined}
              />
            )
          }
        </Loaded>
      </Panel>
      {opened === 'new' && <BlackoutForm key="new" blackout={null} onClose={close} />}
      {blackout && <BlackoutForm key={blackout.id} blackout={blackout} onClose={close} />}
    </div>
  );
}
