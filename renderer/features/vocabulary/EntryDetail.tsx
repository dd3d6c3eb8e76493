import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { wordApprovers, wordEditors, wordKeepers } from '../../../shared/contract/vocabulary.ts';
import { isApproved } from '../../../shared/domain/vocabulary.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { choiceText } from '../../app/choices.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { LabelledPhrase } from '../../app/suggest/LabelledPhrase.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useUndoToast } from '../../app/useUndoToast.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { Trust } from '../../ui/Trust.tsx';
import { pathOf, topicText, type Entry } from './entries.ts';
import { EntryEdit } from './EntryEdit.tsx';
import { EntryPanel } from './EntryPanel.tsx';

/** What an entry goes by in a sentence. */
function nameOf({ kind, record }: Entry): string {
  return kind === 'term' ? record.vi : record.code;
}

function Approval({ entry: { record } }: { entry: Entry }) {
  const { t, language } = useTexts();
  const users = useQuery(api.history.users.queryOptions());
  if (!isApproved(record)) return <Status tone="quiet">{t('vocabulary:waiting')}</Status>;
  const name = users.data?.find(({ userId }) => userId === record.reviewedBy)?.userName ?? '';
  return (
    <Status tone="done">
      {record.reviewedAt === null
        ? t('vocabulary:state.approved')
        : t('vocabulary:approvedBy', { name, time: formatTimestamp(record.reviewedAt, language) })}
    </Status>
  );
}

const nothing: readonly string[] = [];

function Facts({ entry }: { entry: Entry }) {
  const { t } = useTexts();
  const { kind, record } = entry;
  const { vi, lo, en, source, confidence, review } = record;
  const texts = [
    [t('history:field.en'), en],
    [
      t(kind === 'term' ? 'history:field.category' : 'history:field.section'),
      topicText(kind === 'term' ? record.category : record.section, t),
    ],
    [t('history:field.source'), source],
    [t('history:field.note'), kind === 'term' ? record.note : ''],
    [t('history:field.review'), isApproved(record) ? '' : choiceText(review, t)],
  ] as const;
  return (
    <>
      <div className="word-pair">
        <p className="strong">
          <LabelledPhrase text={vi} side="vi" parts={nothing} />
        </p>
        <p>
          <LabelledPhrase text={lo} side="lo" parts={nothing} />
        </p>
        <p className="row wrap">
          <Trust level={confidence}>{t(`vocabulary:trust.${confidence}`)}</Trust>
          <Approval entry={entry} />
        </p>
      </div>
      <dl className="word-facts">
        {texts
          .filter(([, value]) => value !== '')
          .map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** Approving and removing, each with the way back. */
function useDeeds(entry: Entry) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const done = useUndoToast();
  const { kind, record } = entry;
  const { id, rev } = record;
  const name = nameOf(entry);
  const options = kind === 'term' ? api.vocabulary.approveTerm : api.vocabulary.approvePhrase;
  const removal = kind === 'term' ? api.vocabulary.removeTerm : api.vocabulary.removePhrase;
  const approving = useMutation({
    mutationKey: options.mutationKey(),
    mutationFn: async () => {
      if (kind === 'term') await client.vocabulary.approveTerm({ id, rev });
      else await client.vocabulary.approvePhrase({ id, rev });
    },
    onSuccess: () => done({ entity: kind, id }, t('vocabulary:approved', { name })),
  });
  const removing = useMutation({
    mutationKey: removal.mutationKey(),
    mutationFn: async () => {
      if (kind === 'term') await client.vocabulary.removeTerm({ id, rev });
      else await client.vocabulary.removePhrase({ id, rev });
    },
    onSuccess: async () => {
      go(pathOf(kind));
      await done({ entity: kind, id }, t('directory:removed', { name }));
    },
  });
  return { approving, removing };
}

function Acts({ entry, onEdit }: { entry: Entry; onEdit: () => void }) {
  const { t } = useTexts();
  const { mayChange, isCopy } = useSession();
  const { approving, removing } = useDeeds(entry);
  const isWaiting = !isApproved(entry.record);
  const problem = approving.error ?? removing.error;
  const isBusy = approving.isPending || removing.isPending;
  if (isCopy) return <p className="note">{t('vault:bars.copyReason')}</p>;
  return (
    <div className="row wrap">
      {isWaiting && mayChange(wordApprovers) && (
        <Button kind="primary" icon="check" isBusy={isBusy} onClick={() => approving.mutate()}>
          {t('vocabulary:approve')}
        </Button>
      )}
      {mayChange(wordEditors) && <Button onClick={onEdit}>{t('directory:edit')}</Button>}
      {mayChange(wordKeepers) && (
        <Button kind="quiet" icon="bin" isBusy={isBusy} onClick={() => removing.mutate()}>
          {t('directory:remove')}
        </Button>
      )}
      {isWaiting && !mayChange(wordApprovers) && <span className="note">{t('vocabulary:whoApproves')}</span>}
      {problem !== null && <Alert tone="late">{errorText(problem, t)}</Alert>}
    </div>
  );
}

/** An entry in both languages, what stands behind it, and what may be done with it. */
export function EntryDetail({ entry }: { entry: Entry }) {
  const { t } = useTexts();
  const [isEditing, setEditing] = useState(false);
  const view = (): void => setEditing(false);
  const { kind, record } = entry;
  return (
    <EntryPanel
      kind={kind}
      id={record.id}
      title={kind === 'term' ? t('vocabulary:list.term') : `${t('vocabulary:list.phrase')} ${record.code}`}
    >
      {isEditing ? (
        <EntryEdit kind={kind} entry={entry} onDone={view} onStay={view} />
      ) : (
        <>
          <Facts entry={entry} />
          <Acts entry={entry} onEdit={() => setEditing(true)} />
        </>
      )}
    </EntryPanel>
  );
}
