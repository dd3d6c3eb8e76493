import { Office } from '../../../shared/domain/office.ts';
import { officeFaults, OfficeFields, type OfficeValues } from '../../app/OfficeFields.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Wizard } from './Wizard.tsx';

/** What the first step asks. */
export interface FirstOffice extends OfficeValues {
  code: string;
}

interface OfficeStepProps {
  office: FirstOffice;
  onCopy: () => void;
  onNext: (office: FirstOffice) => void;
}

export function OfficeStep({ office, onCopy, onNext }: OfficeStepProps) {
  const { t } = useTexts();
  const form = useForm(office, (values) => ({
    ...officeFaults(values, t),
    code: Office.shape.code.safeParse(values.code.trim().toUpperCase()).success
      ? undefined
      : t('vault:office.codeFault'),
  }));
  return (
    <Wizard current="office" title={t('vault:first.office.title')} lead={t('vault:first.office.lead')}>
      <form className="form" noValidate onSubmit={form.submit(() => onNext(form.values))}>
        <OfficeFields
          field={form.field}
          level={form.values.level}
          onLevel={(level) => form.set('level', level)}
          isFirst
        />
        <TextField
          label={t('vault:office.code')}
          hint={t('vault:office.codeHint')}
          width="code"
          isRequired
          {...form.field('code')}
        />
        <div className="wizard-buttons">
          <button type="button" className="link" onClick={onCopy}>
            {t('vault:openCopy.link')}
          </button>
          <Button kind="primary" type="submit">
            {t('vault:first.next')}
          </Button>
        </div>
      </form>
    </Wizard>
  );
}
