import type { RotationRule } from '../../../../../shared/domain/rotation.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { CheckBox } from '../../../../ui/CheckBox.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';

const postponed = ['hold-turn', 'pass-turn'] as const;
const cancelled = ['hold-turn', 'consume-turn'] as const;

type Policies = Pick<RotationRule, 'postponedPolicy' | 'cancelledPolicy' | 'extraordinaryCounts'>;

interface PolicyFieldsProps {
  policies: Policies;
  onChange: (policies: Policies) => void;
}

/** What becomes of a turn when its meeting is postponed or cancelled, and whether extraordinary ones count. */
export function PolicyFields({ policies, onChange }: PolicyFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <SelectField
        label={t('history:field.postponedPolicy')}
        value={policies.postponedPolicy}
        choices={postponed.map((value) => ({ value, text: t(`schedule:channel.policy.${value}`) }))}
        onChange={(value) =>
          onChange({ ...policies, postponedPolicy: postponed.find((one) => one === value) ?? 'hold-turn' })
        }
      />
      <SelectField
        label={t('history:field.cancelledPolicy')}
        value={policies.cancelledPolicy}
        choices={cancelled.map((value) => ({ value, text: t(`schedule:channel.policy.${value}`) }))}
        onChange={(value) =>
          onChange({ ...policies, cancelledPolicy: cancelled.find((one) => one === value) ?? 'hold-turn' })
        }
      />
      <CheckBox
        isLabelled
        label={t('history:field.extraordinaryCounts')}
        isChecked={policies.extraordinaryCounts}
        onChange={(extraordinaryCounts) => onChange({ ...policies, extraordinaryCounts })}
      />
    </>
  );
}
