import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';

/** Levels that meet alike, highest first; gates and companies go with the posts. */
export const channelLevels = ['government', 'province', 'district', 'post'] as const;
export type ChannelLevel = (typeof channelLevels)[number];

const levelOf: Record<Channel['level'], ChannelLevel> = {
  government: 'government',
  province: 'province',
  district: 'district',
  post: 'post',
  company: 'post',
  gate: 'post',
};

/** The level under which a channel is listed. */
export function listedLevel({ level }: Pick<Channel, 'level'>): ChannelLevel {
  return levelOf[level];
}

/** Which channels are shown; an empty choice is all. */
export interface ChannelFilter {
  level: ChannelLevel | '';
  business: Channel['business'] | '';
}

/** The channels that a filter lets through. */
export function filterBooks(
  books: readonly ChannelDetail[],
  { level, business }: ChannelFilter,
): ChannelDetail[] {
  return books.filter(
    ({ channel }) =>
      (level === '' || listedLevel(channel) === level) && (business === '' || channel.business === business),
  );
}
