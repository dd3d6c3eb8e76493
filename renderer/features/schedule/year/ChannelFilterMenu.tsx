import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { ChannelBusiness } from '../../../../shared/domain/channel.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { FilterMenu } from '../../../ui/Menus.tsx';
import { channelLevels, listedLevel, type ChannelFilter } from './filter.ts';

interface ChannelFilterMenuProps {
  books: readonly ChannelDetail[];
  filter: ChannelFilter;
  onChange: (filter: ChannelFilter) => void;
}

/** Which channels are shown, of those levels and kinds of business that there are. */
export function ChannelFilterMenu({ books, filter, onChange }: ChannelFilterMenuProps) {
  const { t } = useTexts();
  const levels = channelLevels.filter((level) => books.some(({ channel }) => listedLevel(channel) === level));
  const businesses = ChannelBusiness.options.filter((each) =>
    books.some(({ channel }) => channel.business === each),
  );
  const chosen = [
    ...(filter.level === '' ? [] : [t(`schedule:level.${filter.level}`)]),
    ...(filter.business === '' ? [] : [t(`schedule:business.${filter.business}`)]),
  ];
  const every = { value: '', text: t('schedule:everyChannel') };
  return (
    <FilterMenu
      label={chosen.length === 0 ? t('schedule:everyChannel') : chosen.join(', ')}
      groups={[
        {
          name: 'level',
          title: t('schedule:byLevel'),
          value: filter.level,
          choices: [every, ...levels.map((value) => ({ value, text: t(`schedule:level.${value}`) }))],
          onChange: (value) => onChange({ ...filter, level: levels.find((each) => each === value) ?? '' }),
        },
        {
          name: 'business',
          title: t('schedule:byBusiness'),
          value: filter.business,
          choices: [every, ...businesses.map((value) => ({ value, text: t(`schedule:business.${value}`) }))],
          onChange: (value) =>
            onChange({ ...filter, business: businesses.find((each) => each === value) ?? '' }),
        },
      ]}
    />
  );
}
