import { Agreement } from '../../../../shared/domain/meeting.ts';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { agendaStates, type AgendaFilter } from './agenda.ts';

interface AgendaFiltersProps {
  books: readonly ChannelDetail[];
  filter: AgendaFilter;
  onChange: (filter: AgendaFilter) => void;
}

function find<T extends string>(all: readonly T[], value: string): T | '' {
  return all.find((each) => each === value) ?? '';
}

/** What of the agenda is shown. */
export function AgendaFilters({ books, filter, onChange }: AgendaFiltersProps) {
  const { t, nameOf } = useTexts();
  const hosts = new Map(
    books.flatMap(({ channel }) =>
      channel.parties.map(({ letter, name }) => [letter, nameOf(name)] as const),
    ),
  );
  return (
    <div role="search" className="agenda-filters">
      <SearchField
        label={t('schedule:list.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Choice
        label={t('meetings:channel')}
        icon="channels"
        value={filter.channelId}
        choices={[
          { value: '', text: t('schedule:everyChannel') },
          ...books.map(({ channel }) => ({ value: channel.id, text: nameOf(channel.name) })),
        ]}
        onChange={(channelId) => onChange({ ...filter, channelId })}
      />
      <Choice
        label={t('meetings:host')}
        icon="office"
        value={filter.host}
        choices={[
          { value: '', text: t('schedule:list.everyHost') },
          ...[...hosts].map(([value, text]) => ({ value, text })),
        ]}
        onChange={(host) => onChange({ ...filter, host })}
      />
      <Choice
        label={t('schedule:agreement')}
        icon="handshake"
        value={filter.agreement}
        choices={[
          { value: '', text: t('schedule:list.everyAgreement') },
          ...Agreement.options.map((value) => ({ value, text: t(`schedule:look.${value}`) })),
        ]}
        onChange={(agreement) => onChange({ ...filter, agreement: find(Agreement.options, agreement) })}
      />
      <Choice
        label={t('meetings:state')}
        icon="filter"
        value={filter.state}
        choices={[
          { value: '', text: t('schedule:list.everyState') },
          ...agendaStates.map((value) => ({ value, text: t(`schedule:state.${value}`) })),
        ]}
        onChange={(state) => onChange({ ...filter, state: find(agendaStates, state) })}
      />
      <CheckBox
        label={t('schedule:list.onlyWarned')}
        isLabelled
        isChecked={filter.onlyWarned}
        onChange={(onlyWarned) => onChange({ ...filter, onlyWarned })}
      />
    </div>
  );
}
