import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { wordEditors, wordKeepers } from '../../../shared/contract/vocabulary.ts';
import type { VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { client } from '../../app/client.ts';
import { ExportButton } from '../../app/ExportButton.tsx';
import { Page } from '../../app/Page.tsx';
import { PageTabs } from '../../app/PageTabs.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { everything, filterRows, kindOf, kinds, pathOf, sortedRows, type Entry } from './entries.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { EntryEdit } from './EntryEdit.tsx';
import { EntryFilters } from './EntryFilters.tsx';
import { EntryList } from './EntryList.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { useEntries } from './useEntries.ts';
import './vocabulary.css';

function Tabs({ kind }: { kind: VocabularyKind }) {
  const { t } = useTexts();
  const tabs = kinds.map((name) => ({
    href: pathOf(name),
    text: t(`vocabulary:list.${name}`),
    isCurrent: name === kind,
  }));
  return <PageTabs label={t('vocabulary:lists')} tabs={tabs} />;
}

/** What stands beside the list: an entry, the form for a new one, or the import. */
function Beside({ kind, id, entries }: { kind: VocabularyKind; id: string; entries: readonly Entry[] }) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const { mayChange } = useSession();
  if (id === 'import') return <ImportPanel kind={kind} />;
  if (id === 'new' && mayChange(wordEditors)) {
    return (
      <EntryPanel kind={kind} title={t(`vocabulary:add.${kind}`)}>
        <EntryEdit kind={kind} onDone={(added) => go(pathOf(kind, added))} onStay={() => go(pathOf(kind))} />
      </EntryPanel>
    );
  }
  const entry = entries.find(({ record }) => record.id === id);
  if (entry !== undefined) return <EntryDetail key={id} entry={entry} />;
  return <Alert tone="attention">{t('errors:NOT_FOUND')}</Alert>;
}

function Actions({ kind, isOpen }: { kind: VocabularyKind; isOpen: boolean }) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const { mayChange } = useSession();
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <ExportButton
          key={format}
          label={t(`vocabulary:export.${format}`)}
          load={() => client.vocabulary.export({ kind, format })}
        />
      ))}
      {mayChange(wordKeepers) && (
        <Button onClick={() => go(pathOf(kind, 'import'))}>{t('vocabulary:import.open')}</Button>
      )}
      {mayChange(wordEditors) && (
        <Button kind={isOpen ? 'secondary' : 'primary'} onClick={() => go(pathOf(kind, 'new'))}>
          {t(`vocabulary:add.${kind}`)}
        </Button>
      )}
    </>
  );
}

/** The list with its filters. */
function Words({
  kind,
  entries,
  openId,
}: {
  kind: VocabularyKind;
  entries: Entry[];
  openId: string | undefined;
}) {
  const { t } = useTexts();
  const [filter, setFilter] = useState(everything);
  const settled = useDeferredValue(filter);
  const rows = useMemo(() => sortedRows(entries), [entries]);
  const shown = useMemo(() => filterRows(rows, settled), [rows, settled]);
  if (rows.length === 0) return <Empty>{t(`vocabulary:empty.${kind}`)}</Empty>;
  return (
    <>
      <EntryFilters kind={kind} rows={rows} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <Empty action={<Button onClick={() => setFilter(everything)}>{t('vocabulary:showAll')}</Button>}>
          {t('vocabulary:nothing')}
        </Empty>
      ) : (
        <EntryList kind={kind} rows={shown} openId={openId} />
      )}
      <p className="word-legend note">
        <span>
          <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {t('vocabulary:keysMove')} ·{' '}
          <kbd className="key">Enter</kbd> {t('vocabulary:keysOpen')}
        </span>
        <span role="status">{t('vocabulary:shown', { shown: shown.length, total: rows.length })}</span>
      </p>
    </>
  );
}

interface VocabularyPageProps {
  kind: string | undefined;
  id: string | undefined;
}

/** Terms and phrases: the list, and beside it the entry that is open. */
export function VocabularyPage({ kind: asked, id }: VocabularyPageProps) {
  const { t } = useTexts();
  const kind = kindOf(asked);
  const entries = useEntries(kind);
  return (
    <Page
      title={t('vocabulary:title')}
      tabs={<Tabs kind={kind} />}
      actions={<Actions kind={kind} isOpen={id !== undefined} />}
    >
      <div className={id === undefined ? 'words' : 'words words-split'}>
        <section className="panel word-panel" aria-label={t('vocabulary:lists')}>
          <Words kind={kind} entries={entries} openId={id} />
        </section>
        {id !== undefined && <Beside kind={kind} id={id} entries={entries} />}
      </div>
    </Page>
  );
}
