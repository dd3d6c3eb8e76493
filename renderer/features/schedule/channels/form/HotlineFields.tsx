import { addDays } from '../../../../../shared/domain/calendarDate.ts';
import { DateField } from '../../../../app/DateField.tsx';
import { asTyped } from '../../../../app/typedDate.ts';
import { useSession } from '../../../../app/useSession.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { Button } from '../../../../ui/Button.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { newKey, type HotlineDraft, type PartyDraft } from './channelDraft.ts';
import { hotlineFaults } from './draftFaults.ts';

interface HotlineFieldsProps {
  hotlines: readonly HotlineDraft[];
  parties: readonly PartyDraft[];
  isSent: boolean;
  onChange: (hotlines: HotlineDraft[]) => void;
}

/** The numbers of each party with their days; a new one closes the one before it, which stays in the history. */
export function HotlineFields({ hotlines, parties, isSent, onChange }: HotlineFieldsProps) {
  const { t, nameOf } = useTexts();
  const { session } = useSession();
  const patch = (key: string, change: Partial<HotlineDraft>): void =>
    onChange(hotlines.map((one) => (one.key === key ? { ...one, ...change } : one)));
  /** Opens a number today, and closes the one in use the day before. */
  const open = (partyKey: string): void => {
    const closed = hotlines.map((one) =>
      one.partyKey === partyKey && one.to === '' && one.number.trim() !== ''
        ? { ...one, to: asTyped(addDays(session.today, -1)) }
        : one,
    );
    const isFirst = closed.every((one) => one.partyKey !== partyKey);
    const from = isFirst ? '' : asTyped(session.today);
    onChange([...closed, { key: newKey(), partyKey, number: '', from, to: '' }]);
  };
  return parties.map(({ key: partyKey, name }, index) => {
    const own = hotlines.filter((one) => one.partyKey === partyKey);
    const party = name.vi === '' ? t('schedule:channel.party', { number: index + 1 }) : nameOf(name);
    return (
      <fieldset key={partyKey} className="part">
        <legend>{party}</legend>
        {own.map((hotline) => {
          const faults = isSent ? hotlineFaults(hotline, t) : {};
          return (
            <div key={hotline.key} className="dates">
              <TextField
                label={t('history:field.number')}
                value={hotline.number}
                onChange={(number) => patch(hotline.key, { number })}
                error={faults.number}
              />
              <DateField
                label={t('history:field.from')}
                value={hotline.from}
                onChange={(from) => patch(hotline.key, { from })}
                error={faults.from}
              />
              <DateField
                label={t('history:field.to')}
                value={hotline.to}
                onChange={(to) => patch(hotline.key, { to })}
                error={faults.to}
              />
              <Button
                kind="quiet"
                icon="bin"
                title={t('schedule:channel.removeNumber', { number: hotline.number })}
                onClick={() => onChange(hotlines.filter(({ key }) => key !== hotline.key))}
              >
                {t('schedule:channel.remove')}
              </Button>
            </div>
          );
        })}
        <div>
          <Button onClick={() => open(partyKey)}>
            {t(own.length === 0 ? 'schedule:channel.addNumber' : 'schedule:channel.nextNumber', { party })}
          </Button>
        </div>
      </fieldset>
    );
  });
}
