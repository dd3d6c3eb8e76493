import { Link } from 'wouter';
import { useTexts } from '../../../app/useTexts.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** The way back to all channels, before the name of one. */
export function ChannelsLead() {
  const { t } = useTexts();
  return (
    <span className="row">
      <Link href="/channels" className="nowrap">
        {t('meetings:channels')}
      </Link>
      <Icon name="next" />
    </span>
  );
}
