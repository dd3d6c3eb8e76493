import type { ReactNode } from 'react';
import { ChannelBusiness, PaperLanguage } from '../../../../../shared/domain/channel.ts';
import { OrganisationLevel } from '../../../../../shared/domain/organisation.ts';
import { choicesOf } from '../../../../app/choices.ts';
import { NamesField } from '../../../../app/NamesField.tsx';
import { useTexts } from '../../../../app/useTexts.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { CheckBox } from '../../../../ui/CheckBox.tsx';
import { Panel } from '../../../../ui/Panel.tsx';
import { RadioField } from '../../../../ui/RadioField.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { DelegationFields } from './DelegationFields.tsx';
import { HotlineFields } from './HotlineFields.tsx';
import type { ChannelForm as Form } from './LastHeldFields.tsx';
import { PartiesFields } from './PartiesFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { TurnsPreview } from './TurnsPreview.tsx';

function GeneralFields({ form }: { form: Form }) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        label={t('history:field.code')}
        hint={t('schedule:channel.codeHint')}
        isRequired
        isFirst
        width="code"
        {...form.field('code')}
      />
      <NamesField label={t('history:field.name')} isRequired {...form.field('name')} />
      <SelectField
        label={t('history:field.business')}
        choices={choicesOf(ChannelBusiness, t)}
        value={form.values.business}
        onChange={(value) => form.set('business', ChannelBusiness.parse(value))}
      />
      <SelectField
        label={t('history:field.level')}
        choices={choicesOf(OrganisationLevel, t)}
        value={form.values.level}
        onChange={(value) => form.set('level', OrganisationLevel.parse(value))}
      />
    </>
  );
}

function LanguageFields({ form }: { form: Form }) {
  const { t } = useTexts();
  const { languages } = form.values;
  const choices = choicesOf(PaperLanguage, t).filter(({ value }) => value !== 'vi' && value !== 'lo');
  return (
    <fieldset className="choices">
      <legend>{t('schedule:channel.moreLanguages')}</legend>
      <div className="choice-list">
        {choices.map(({ value, text }) => (
          <CheckBox
            key={value}
            isLabelled
            label={text}
            isChecked={languages.includes(value)}
            onChange={(isChosen) =>
              form.set(
                'languages',
                PaperLanguage.options.filter((each) =>
                  each === value ? isChosen : languages.includes(each),
                ),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChannelFormProps {
  form: Form;
  isNew: boolean;
  saving: { isPending: boolean; problem: string | undefined };
  onSend: () => void;
  onStay: () => void;
  /** What stands under the preview. */
  aside?: ReactNode;
}

/** The channel from its first question to its delegations; beside it, the turns that follow. */
export function ChannelForm({ form, isNew, saving, onSend, onStay, aside }: ChannelFormProps) {
  const { t } = useTexts();
  const { values } = form;
  return (
    <div className="columns">
      <form className="stack channel-form" noValidate onSubmit={form.submit(onSend)}>
        {isNew && (
          <Panel title={t('schedule:channel.which')}>
            <RadioField
              label={t('schedule:channel.whichLabel')}
              value={values.isOld ? 'old' : 'new'}
              choices={[
                { value: 'new', text: t('schedule:channel.isNew') },
                { value: 'old', text: t('schedule:channel.isOld') },
              ]}
              onChange={(value) => form.set('isOld', value === 'old')}
            />
          </Panel>
        )}
        <Panel title={t('schedule:channel.general')}>
          <div className="form">
            <GeneralFields form={form} />
          </div>
        </Panel>
        <Panel title={t('history:field.parties')}>
          <div className="form">
            <PartiesFields
              parties={values.parties}
              isSent={form.faultOf('parties') !== undefined}
              onChange={(parties) => {
                const kept = new Set(parties.map(({ key }) => key));
                form.set('parties', parties);
                form.set(
                  'cycle',
                  values.cycle.filter(({ partyKey }) => kept.has(partyKey)),
                );
                form.set(
                  'hotlines',
                  values.hotlines.filter(({ partyKey }) => kept.has(partyKey)),
                );
              }}
            />
          </div>
        </Panel>
        {isNew && (
          <Panel title={t('meetings:rule.title')}>
            <div className="form">
              <RuleFields form={form} />
            </div>
          </Panel>
        )}
        <Panel title={t('history:field.hotlines')}>
          <div className="form">
            <HotlineFields
              hotlines={values.hotlines}
              parties={values.parties}
              isSent={form.faultOf('hotlines') !== undefined}
              onChange={(hotlines) => form.set('hotlines', hotlines)}
            />
          </div>
        </Panel>
        <Panel title={t('history:field.standingDelegations')}>
          <div className="form">
            <DelegationFields
              parties={values.parties}
              delegations={values.delegations}
              onChange={(delegations) => form.set('delegations', delegations)}
            />
            <LanguageFields form={form} />
          </div>
        </Panel>
        {saving.problem !== undefined && <Alert tone="late">{saving.problem}</Alert>}
        <div className="form-buttons">
          <Button onClick={onStay}>{t('schedule:channel.stay')}</Button>
          <Button kind="primary" type="submit" disabled={saving.isPending}>
            {t(isNew ? 'schedule:channel.add' : 'schedule:channel.save')}
          </Button>
        </div>
      </form>
      <div className="stack channel-aside">
        {isNew && <TurnsPreview draft={values} />}
        {aside}
      </div>
    </div>
  );
}
