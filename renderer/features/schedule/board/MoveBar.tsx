import { useDeferredValue, useEffect, useMemo, useRef, type FormEvent, type RefObject } from 'react';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { errorText } from '../../../app/errorText.ts';
import { Host } from '../../../app/Host.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PairLine } from '../../../ui/PairLine.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useWarningTexts } from '../year/useWarningTexts.ts';
import type { Advice } from '../year/useAdvice.ts';
import type { Lift, Lifting } from './useLift.ts';

interface MoveBarProps {
  lift: Lift;
  lifting: Lifting;
  advice: Advice;
  reasonRef: RefObject<HTMLInputElement | null>;
}

function GoodDays({
  lift,
  advice,
  onChoose,
}: {
  lift: Lift;
  advice: Advice;
  onChoose: (date: string) => void;
}) {
  const { t, language } = useTexts();
  const { session } = useSession();
  // Looking for good days may wait for the next key.
  const { book, meeting, to } = useDeferredValue(lift);
  const days = useMemo(
    () => advice.goodDays(book, meeting, to, session.today),
    [advice, book, meeting, to, session.today],
  );
  return (
    <p className="row move-good">
      <span className="quiet nowrap">{t('schedule:move.goodDays')}</span>
      {days.map((date) => (
        <button key={date} type="button" className="good-day" onClick={() => onChoose(date)}>
          {formatDateShort(date, language).slice(0, -5)}
        </button>
      ))}
      {days.length === 0 && <span>{t('schedule:move.noGoodDay')}</span>}
    </p>
  );
}

function Warnings({ lifting }: { lifting: Lifting }) {
  const { t } = useTexts();
  const texts = useWarningTexts();
  const { warnings, error } = lifting;
  return (
    <div className="move-warnings" aria-live="polite">
      <p className="move-label">
        {warnings.length === 0
          ? t('schedule:move.clear')
          : t('schedule:move.warned', { count: warnings.length })}
      </p>
      <ul>
        {error !== null && (
          <li>
            <Status tone="late">{errorText(error, t)}</Status>
          </li>
        )}
        {texts(warnings).map(({ key, subject, rest }) => (
          <li key={key}>
            <span className="warning-icon">
              <Icon name="warningFilled" />
            </span>
            <span>
              <strong>{subject}</strong> {rest}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What moving the lifted meeting means, before it is moved. */
export function MoveBar({ lift, lifting, advice, reasonRef }: MoveBarProps) {
  const { t, language } = useTexts();
  const { book, meeting, to } = lift;
  const name =
    meeting.ordinal === null
      ? t('schedule:inText.extraordinary')
      : t('schedule:inText.nth', { ordinal: meeting.ordinal });
  const bar = useRef<HTMLElement>(null);
  const { giveUp } = lifting;
  useEffect(() => {
    const element = bar.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) giveUp();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [giveUp]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    lifting.drop();
  };
  return (
    <section
      ref={bar}
      aria-label={t('schedule:move.region')}
      data-region
      tabIndex={-1}
      className="move-region"
    >
      <form className="move-bar" onSubmit={onSubmit}>
        <div className="move-what">
          <h2>{t('schedule:move.title', { name, date: formatDateShort(to, language) })}</h2>
          <p className="row">
            {t('schedule:move.hostStays')} <Host channel={book.channel} partyId={meeting.hostPartyId} />
          </p>
          <GoodDays lift={lift} advice={advice} onChoose={lifting.hold} />
        </div>
        <Warnings lifting={lifting} />
        <div className="move-why">
          <PairLine
            label={t(
              lifting.warnings.length > 0
                ? 'schedule:move.reasonWarned'
                : lifting.isReasonNeeded
                  ? 'schedule:move.reasonSettled'
                  : 'schedule:move.reason',
            )}
            sides={{ vi: t('app:languages.vi'), lo: t('app:languages.lo') }}
            value={lifting.reason}
            onChange={lifting.setReason}
            isRequired={lifting.isReasonNeeded}
            error={lifting.isReasonFault ? t('schedule:move.reasonMissing') : undefined}
            firstRef={reasonRef}
          />
          <div className="move-foot">
            <p className="move-keys">
              <kbd className="key">←</kbd> <kbd className="key">→</kbd> {t('schedule:move.day')} ·{' '}
              <kbd className="key">Shift</kbd> {t('schedule:move.week')}
            </p>
            <Button onClick={lifting.giveUp}>{t('schedule:move.stay')}</Button>
            <Button kind="primary" type="submit" disabled={lifting.isPending}>
              {t('schedule:move.act', { name })}
            </Button>
          </div>
        </div>
      </form>
    </section>
  );
}
