import { windowAround } from '../../../../../shared/domain/presentState.ts';
import { DateField } from '../../../../app/DateField.tsx';
import { asTyped, dateOf } from '../../../../app/typedDate.ts';
import type { useForm } from '../../../../app/useForm.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { neutralHost, type ChannelDraft } from './channelDraft.ts';
import { isCount } from './draftFaults.ts';

export type ChannelForm = ReturnType<typeof useForm<ChannelDraft>>;

/** How far a channel has come that met before: ordinal, host, day and window of its last meeting. */
export function LastHeldFields({ form }: { form: ChannelForm }) {
  const { t, nameOf } = useTexts();
  const { parties, lastHeldOn, lastFrom, lastTo, everyMonths } = form.values;
  const suggestWindow = (): void => {
    const day = dateOf(lastHeldOn);
    if (day === null || lastFrom !== '' || lastTo !== '' || !isCount(everyMonths, 120)) return;
    const { from, to } = windowAround(day, Number(everyMonths));
    form.set('lastFrom', asTyped(from));
    form.set('lastTo', asTyped(to));
  };
  const heldOn = form.field('lastHeldOn');
  const hosts = parties.map(({ key, name }, index) => ({
    value: key,
    text: name.vi === '' ? t('schedule:channel.party', { number: index + 1 }) : nameOf(name),
  }));
  return (
    <>
      <TextField
        label={t('schedule:channel.lastOrdinal')}
        isRequired
        width="code"
        {...form.field('lastOrdinal')}
      />
      <SelectField
        label={t('schedule:channel.lastHost')}
        isRequired
        choices={[
          { value: '', text: t('schedule:channel.choose') },
          ...hosts,
          { value: neutralHost, text: t('schedule:channel.neutral') },
        ]}
        {...form.field('lastHost')}
      />
      <DateField
        label={t('schedule:channel.lastHeldOn')}
        isRequired
        {...heldOn}
        onLeave={() => {
          heldOn.onLeave();
          suggestWindow();
        }}
      />
      <div className="dates">
        <DateField label={t('schedule:channel.lastFrom')} isRequired {...form.field('lastFrom')} />
        <DateField label={t('schedule:channel.lastTo')} isRequired {...form.field('lastTo')} />
      </div>
      <p className="note">{t('schedule:channel.windowHint')}</p>
    </>
  );
}
