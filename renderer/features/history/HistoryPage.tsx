import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { DeedFilter } from '../../../shared/contract/history.ts';
import type { DeedRow } from '../../../shared/contract/historyShapes.ts';
import { api } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Page } from '../../app/Page.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import './history.css';
import { ChainPanel } from './ChainPanel.tsx';
import { ChainStatus } from './ChainStatus.tsx';
import { DeedList } from './DeedList.tsx';
import { UndoQuestion } from './UndoQuestion.tsx';
import { chainReaders, useChain } from './useChain.ts';

const typingPauseMs = 300;

/** The value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface ListProps {
  onUndo: (deed: DeedRow) => void;
}

function Deeds({ filter, onUndo }: ListProps & { filter: DeedFilter }) {
  const { t } = useTexts();
  const query = useInfiniteQuery(
    api.history.deeds.infiniteOptions({
      input: (before: number | undefined) => ({ ...filter, before }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const deeds = pages.flatMap((page) => page.deeds);
        return (
          <>
            {deeds.length === 0 && (
              <Empty>{isNarrowed ? t('history:nothingFound') : t('history:empty')}</Empty>
            )}
            <DeedList deeds={deeds} act={t('history:undo')} onUndo={onUndo} />
            {query.hasNextPage && (
              <p className="more">
                <Button kind="quiet" disabled={query.isFetching} onClick={() => void query.fetchNextPage()}>
                  {t('history:more')}
                </Button>
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Bin({ onUndo }: ListProps) {
  const { t } = useTexts();
  const query = useQuery(api.history.bin.queryOptions());
  return (
    <Loaded query={query}>
      {(deeds) =>
        deeds.length === 0 ? (
          <Empty>{t('history:binEmpty')}</Empty>
        ) : (
          <DeedList deeds={deeds} act={t('history:restore')} onUndo={onUndo} />
        )
      }
    </Loaded>
  );
}

function BinLink() {
  const { t } = useTexts();
  const bin = useQuery(api.history.bin.queryOptions());
  return (
    <Link href="/history/bin" className="button-link">
      <Icon name="bin" size={18} />
      {t('history:bin', { count: bin.data?.length ?? 0 })}
    </Link>
  );
}

function BackLink() {
  const { t } = useTexts();
  return (
    <Link href="/history" title={t('history:back')} className="row">
      <Icon name="back" size={20} />
      <span className="hidden-text">{t('history:back')}</span>
    </Link>
  );
}

/** Which deed the question is about; each turn begins with nothing chosen. */
interface Asked {
  deed: DeedRow;
  isOpen: boolean;
  turn: number;
}

interface HistoryPageProps {
  /** The kind of record whose history is shown, or `bin`; undefined for all. */
  entity: string | undefined;
  id: string | undefined;
}

export function HistoryPage({ entity, id }: HistoryPageProps) {
  const { t } = useTexts();
  const { may } = useSession();
  const [text, setText] = useState('');
  const [userId, setUserId] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (deed: DeedRow): void => setAsked({ deed, isOpen: true, turn: (asked?.turn ?? 0) + 1 });
  const users = useQuery(api.history.users.queryOptions());
  const settled = useSettled(text).trim();
  const isBin = entity === 'bin';
  const isWhole = entity === undefined;
  const chain = useChain(isWhole && may(chainReaders));
  const filter: DeedFilter = {
    ...(settled === '' ? {} : { text: settled }),
    ...(userId === '' ? {} : { userId }),
    ...(isWhole || id === undefined ? {} : { record: { entity, id } }),
  };
  const everyone = { value: '', text: t('history:everyone') };
  const people = (users.data ?? []).map((user) => ({ value: user.userId, text: user.userName }));
  const actions = !isBin && (
    <>
      <SearchField label={t('history:search')} value={text} onChange={setText} />
      <Choice
        label={t('history:who')}
        icon="filter"
        value={userId}
        choices={[everyone, ...people]}
        onChange={setUserId}
      />
      <BinLink />
    </>
  );
  return (
    <Page
      title={isBin ? t('history:binTitle') : t('history:title')}
      {...(isWhole ? { subtitle: <ChainStatus chain={chain} /> } : { lead: <BackLink /> })}
      actions={actions}
    >
      <ChainPanel chain={chain} />
      <section className="panel history" data-region tabIndex={-1} aria-label={t('history:list')}>
        {isBin ? <Bin onUndo={ask} /> : <Deeds filter={filter} onUndo={ask} />}
      </section>
      {asked !== null && (
        <UndoQuestion
          key={asked.turn}
          deed={asked.deed}
          isOpen={asked.isOpen}
          onEnd={() => setAsked({ ...asked, isOpen: false })}
        />
      )}
    </Page>
  );
}
