import { DateField } from '../../../../app/DateField.tsx';
import { useTexts } from '../../../../app/useTexts.ts';
import { CheckBox } from '../../../../ui/CheckBox.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { CycleField } from './CycleField.tsx';
import { LastHeldFields, type ChannelForm } from './LastHeldFields.tsx';
import { firstOrdinal } from './TurnsPreview.tsx';

const postponed = ['hold-turn', 'pass-turn'] as const;
const cancelled = ['hold-turn', 'consume-turn'] as const;

/** The first rule of a channel, and where it begins. */
export function RuleFields({ form }: { form: ChannelForm }) {
  const { t } = useTexts();
  const { isOld, cycle, parties, postponedPolicy, cancelledPolicy, extraordinaryCounts } = form.values;
  return (
    <>
      <TextField
        label={t('history:field.everyMonths')}
        isRequired
        width="code"
        {...form.field('everyMonths')}
      />
      {isOld ? (
        <LastHeldFields form={form} />
      ) : (
        <DateField
          label={t('schedule:channel.windowsFrom')}
          hint={t('schedule:channel.windowsFromHint')}
          isRequired
          {...form.field('windowsFrom')}
        />
      )}
      <CycleField
        cycle={cycle}
        parties={parties}
        fromOrdinal={firstOrdinal(form.values)}
        error={form.faultOf('cycle')}
        onChange={(next) => form.set('cycle', next)}
      />
      <SelectField
        label={t('history:field.postponedPolicy')}
        value={postponedPolicy}
        choices={postponed.map((value) => ({ value, text: t(`schedule:channel.policy.${value}`) }))}
        onChange={(value) =>
          form.set('postponedPolicy', postponed.find((one) => one === value) ?? 'hold-turn')
        }
      />
      <SelectField
        label={t('history:field.cancelledPolicy')}
        value={cancelledPolicy}
        choices={cancelled.map((value) => ({ value, text: t(`schedule:channel.policy.${value}`) }))}
        onChange={(value) =>
          form.set('cancelledPolicy', cancelled.find((one) => one === value) ?? 'hold-turn')
        }
      />
      <CheckBox
        isLabelled
        label={t('history:field.extraordinaryCounts')}
        isChecked={extraordinaryCounts}
        onChange={(isChosen) => form.set('extraordinaryCounts', isChosen)}
      />
      <TextField label={t('history:field.agreedIn')} isRequired {...form.field('agreedIn')} />
      <DateField label={t('history:field.agreedOn')} isRequired {...form.field('agreedOn')} />
    </>
  );
}
