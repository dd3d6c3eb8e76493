import { compareText } from '../../../shared/text/compare.ts';
import type { VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Choice } from '../../ui/Choice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { confidenceNames, topicText, type EntryFilter, type EntryRow } from './entries.ts';

interface EntryFiltersProps {
  kind: VocabularyKind;
  rows: readonly EntryRow[];
  filter: EntryFilter;
  onChange: (filter: EntryFilter) => void;
}

/** What of the list is shown. */
export function EntryFilters({ kind, rows, filter, onChange }: EntryFiltersProps) {
  const { t } = useTexts();
  const topics = [...new Set(rows.map(({ topic }) => topic))]
    .map((value) => ({ value, text: topicText(value, t) }))
    .toSorted((a, b) => compareText(a.text, b.text));
  return (
    <div role="search" className="word-filters">
      <SearchField
        label={t('vocabulary:search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Choice
        label={t(kind === 'term' ? 'history:field.category' : 'history:field.section')}
        icon="document"
        value={filter.topic}
        choices={[
          { value: '', text: t(kind === 'term' ? 'vocabulary:every.category' : 'vocabulary:every.section') },
          ...topics,
        ]}
        onChange={(topic) => onChange({ ...filter, topic })}
      />
      <Choice
        label={t('history:field.confidence')}
        icon="shield"
        value={filter.confidence}
        choices={[
          { value: '', text: t('vocabulary:every.confidence') },
          ...confidenceNames.map((value) => ({ value, text: t(`vocabulary:trust.${value}`) })),
        ]}
        onChange={(confidence) => onChange({ ...filter, confidence })}
      />
      <Choice
        label={t('vocabulary:approval')}
        icon="check"
        value={filter.state}
        choices={[
          { value: '', text: t('vocabulary:every.state') },
          { value: 'waiting', text: t('vocabulary:state.waiting') },
          { value: 'approved', text: t('vocabulary:state.approved') },
        ]}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </div>
  );
}
