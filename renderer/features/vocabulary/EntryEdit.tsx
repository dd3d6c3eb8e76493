import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Confidence, type Names } from '../../../shared/domain/bilingual.ts';
import { isApproved, type VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { NamesField } from '../../app/NamesField.tsx';
import { noNames } from '../../app/names.ts';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { confidenceNames, type Entry } from './entries.ts';

interface Values {
  names: Names;
  code: string;
  topic: string;
  en: string;
  source: string;
  note: string;
  confidence: Confidence;
}

const empty: Values = {
  names: noNames,
  code: '',
  topic: '',
  en: '',
  source: '',
  note: '',
  confidence: 'low',
};

function valuesOf({ kind, record }: Entry): Values {
  const { vi, lo, en, source, confidence } = record;
  const shared = { names: { vi, lo }, en, source, confidence };
  return kind === 'term'
    ? { ...shared, code: '', topic: record.category, note: record.note }
    : { ...shared, code: record.code, topic: record.section, note: '' };
}

/** Stores the values as a new entry or over the one that was opened; answers its key. */
async function store(kind: VocabularyKind, opened: Entry | undefined, values: Values): Promise<string> {
  const { names, code, topic, en, source, note, confidence } = values;
  const shared = { vi: names.vi, lo: names.lo, en, source, confidence };
  const revision = opened && { id: opened.record.id, rev: opened.record.rev };
  if (kind === 'term') {
    const term = { ...shared, category: topic, note };
    const saving = revision
      ? client.vocabulary.changeTerm({ ...revision, ...term })
      : client.vocabulary.addTerm(term);
    return (await saving).id;
  }
  const phrase = { ...shared, section: topic, code };
  const saving = revision
    ? client.vocabulary.changePhrase({ ...revision, ...phrase })
    : client.vocabulary.addPhrase(phrase);
  return (await saving).id;
}

interface EntryEditProps {
  kind: VocabularyKind;
  /** The entry to correct; undefined for a new one. */
  entry?: Entry;
  onDone: (id: string) => void;
  onStay: () => void;
}

/** The form of a term or phrase. */
export function EntryEdit({ kind, entry, onDone, onStay }: EntryEditProps) {
  const { t } = useTexts();
  const [opened] = useState(entry);
  const isTerm = kind === 'term';
  const form = useForm(opened ? valuesOf(opened) : empty, ({ names, topic, code }) => ({
    names: names.vi.trim() === '' || names.lo.trim() === '' ? t('vocabulary:bothFault') : undefined,
    topic:
      topic.trim() === '' ? t(isTerm ? 'vocabulary:categoryFault' : 'vocabulary:sectionFault') : undefined,
    code: isTerm || code.trim() !== '' ? undefined : t('vocabulary:codeFault'),
  }));
  const saving = useMutation({
    mutationKey: api.vocabulary.changeTerm.mutationKey(),
    mutationFn: () => store(kind, opened, form.values),
    onSuccess: onDone,
  });
  const hints = [
    ...(isTerm ? [] : [t('vocabulary:placeholderHint')]),
    ...(opened && isApproved(opened.record) ? [t('vocabulary:losesApproval')] : []),
  ];
  return (
    <form className="form" noValidate onSubmit={form.submit(() => saving.isPending || saving.mutate())}>
      {!isTerm && (
        <TextField label={t('history:field.code')} isRequired isFirst width="code" {...form.field('code')} />
      )}
      <NamesField
        label={t('vocabulary:both')}
        isRequired
        isFirst={isTerm}
        {...(hints.length === 0 ? {} : { hint: hints.join(' ') })}
        {...form.field('names')}
      />
      <TextField label={t('history:field.en')} {...form.field('en')} />
      <TextField
        label={t(isTerm ? 'history:field.category' : 'history:field.section')}
        isRequired
        width="name"
        {...form.field('topic')}
      />
      <SelectField
        label={t('history:field.confidence')}
        value={form.values.confidence}
        choices={confidenceNames.map((value) => ({ value, text: t(`vocabulary:trust.${value}`) }))}
        onChange={(value) => form.set('confidence', Confidence.parse(value))}
      />
      <TextField label={t('history:field.source')} {...form.field('source')} />
      {isTerm && <TextField label={t('history:field.note')} {...form.field('note')} />}
      {saving.error !== null && <Alert tone="late">{errorText(saving.error, t)}</Alert>}
      <div className="form-buttons">
        <Button onClick={onStay}>{t('directory:stay')}</Button>
        <Button kind="primary" type="submit" disabled={saving.isPending}>
          {t(opened ? 'directory:save' : `vocabulary:add.${kind}`)}
        </Button>
      </div>
    </form>
  );
}
