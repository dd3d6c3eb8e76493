import { DateField } from '../../../../app/DateField.tsx';
import { useTexts } from '../../../../app/useTexts.ts';
import { TextField } from '../../../../ui/TextField.tsx';
import { CycleField } from './CycleField.tsx';
import { LastHeldFields, type ChannelForm } from './LastHeldFields.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { firstOrdinal } from './TurnsPreview.tsx';

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
      <PolicyFields
        policies={{ postponedPolicy, cancelledPolicy, extraordinaryCounts }}
        onChange={(policies) => {
          form.set('postponedPolicy', policies.postponedPolicy);
          form.set('cancelledPolicy', policies.cancelledPolicy);
          form.set('extraordinaryCounts', policies.extraordinaryCounts);
        }}
      />
      <TextField label={t('history:field.agreedIn')} isRequired {...form.field('agreedIn')} />
      <DateField label={t('history:field.agreedOn')} isRequired {...form.field('agreedOn')} />
    </>
  );
}
