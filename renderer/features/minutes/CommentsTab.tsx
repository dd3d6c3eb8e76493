import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Comment } from '../../../shared/domain/minutesPapers.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { hasLao } from '../../../shared/text/lao.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { goToText, useCurrentText } from './currentText.ts';

const mostLetters = 2000;

interface TabProps {
  comments: readonly Comment[];
  /** What each text is called. */
  numbers: ReadonlyMap<string, string>;
  isReadOnly: boolean;
  nameOf: (userId: string) => string;
}

function NewComment({ numbers }: Pick<TabProps, 'numbers'>) {
  const { t } = useTexts();
  const field = useCurrentText();
  const [text, setText] = useState('');
  const add = useMutation(api.minutes.addComment.mutationOptions({ onSuccess: () => setText('') }));
  const no = field && numbers.get(field.id);
  if (!field || no === undefined) return null;
  const isLong = text.length > mostLetters;
  const side = t(field.side === 'vi' ? 'minutes:vietnamese' : 'minutes:lao');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '' && !isLong) add.mutate({ textId: field.id, side: field.side, text });
  };
  return (
    <form className="comment-form" onSubmit={send}>
      <TextArea
        label={t('minutes:comments.new', { no: `${no} · ${side}` })}
        value={text}
        onChange={setText}
        error={isLong ? t('minutes:comments.long') : undefined}
        onConfirm={() => add.mutate({ textId: field.id, side: field.side, text })}
      />
      {add.isError && <Alert tone="late">{errorText(add.error, t)}</Alert>}
      <Button type="submit" isBusy={add.isPending} disabled={text.trim() === '' || isLong}>
        {t('minutes:comments.add')}
      </Button>
    </form>
  );
}

function OneComment({
  comment,
  numbers,
  isReadOnly,
  nameOf,
}: Omit<TabProps, 'comments'> & { comment: Comment }) {
  const { t, language } = useTexts();
  const resolve = useMutation(api.minutes.resolveComment.mutationOptions());
  const reopen = useMutation(api.minutes.reopenComment.mutationOptions());
  const { id, rev, textId, side, text, writtenBy, writtenAt, resolvedBy } = comment;
  const problem = resolve.error ?? reopen.error;
  const marked = hasLao(text) ? 'lo' : 'vi';
  const settle = resolvedBy === null ? resolve : reopen;
  return (
    <li className={resolvedBy === null ? 'comment' : 'comment comment-resolved'}>
      <p className="comment-head">
        <strong>{nameOf(writtenBy)}</strong>
        <button type="button" className="link" onClick={() => goToText(textId, side ?? 'vi')}>
          {t('minutes:comments.where', { no: numbers.get(textId) ?? '–' })}
        </button>
      </p>
      <p lang={marked} className="comment-text">
        {text}
      </p>
      <p className="comment-head">
        <span className="note">
          {resolvedBy === null
            ? formatTimestamp(writtenAt, language)
            : t('minutes:comments.resolved', { name: nameOf(resolvedBy) })}
        </span>
        {!isReadOnly && (
          <Button kind="quiet" isBusy={settle.isPending} onClick={() => settle.mutate({ id, rev })}>
            {t(resolvedBy === null ? 'minutes:comments.resolve' : 'minutes:comments.reopen')}
          </Button>
        )}
      </p>
      {problem !== null && <Alert tone="late">{errorText(problem, t)}</Alert>}
    </li>
  );
}

/** What secretary and interpreter write each other: the text that is worked on first, then open, then closed. */
export function CommentsTab({ comments, ...rest }: TabProps) {
  const { t } = useTexts();
  const ordered = comments.toSorted((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
  return (
    <>
      {!rest.isReadOnly && <NewComment numbers={rest.numbers} />}
      {ordered.length === 0 ? (
        <p className="quiet side-note">{t('minutes:comments.none')}</p>
      ) : (
        <ul className="comments">
          {ordered.map((comment) => (
            <OneComment key={comment.id} comment={comment} {...rest} />
          ))}
        </ul>
      )}
    </>
  );
}
