import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingDetail } from '../../../../shared/contract/meetings.ts';
import { Side, type Decision } from '../../../../shared/domain/minutes.ts';
import { meetingDate } from '../../../../shared/domain/meeting.ts';
import { api } from '../../../app/client.ts';
import { DateField } from '../../../app/DateField.tsx';
import { errorText } from '../../../app/errorText.ts';
import { asTyped, dateFault, dateOf } from '../../../app/typedDate.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';

interface Choice {
  value: string;
  text: string;
}

/** Units that stand on the day, and our own people who answer for what the sides promise (rule 16). */
function useDecisionChoices({ meeting }: MeetingDetail): { units: Choice[]; people: Choice[] } {
  const { t, nameOf } = useTexts();
  const directory = useDirectory();
  const date = meetingDate(meeting);
  const open = { value: '', text: t('minutes:signing.decision.open') };
  const units = directory.organisations
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= date && (validTo === null || date <= validTo))
    .map(({ id, name }) => ({ value: id, text: nameOf(name) }));
  const people = directory.persons
    .filter(({ organisationId }) => directory.organisation(organisationId)?.country === 'VN')
    .map(({ id, fullName }) => ({ value: id, text: nameOf(fullName) }));
  return { units: [open, ...units], people: [open, ...people] };
}

interface ArticlesProps {
  channelId: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

function Articles({ channelId, chosen, onChange }: ArticlesProps) {
  const { t } = useTexts();
  const memoranda = useQuery(api.memoranda.list.queryOptions());
  const articles = (memoranda.data ?? [])
    .filter(({ memorandum }) => memorandum.channelId === channelId)
    .flatMap(({ memorandum, articles: own }) =>
      own.map((article) => ({ ...article, number: memorandum.number })),
    );
  if (articles.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend>{t('minutes:signing.decision.articles')}</legend>
      <div className="choice-list">
        {articles.map(({ id, no, number }) => (
          <CheckBox
            key={id}
            isLabelled
            label={t('minutes:signing.decision.article', { no, number })}
            isChecked={chosen.includes(id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function useDecisionForm(decision: Decision) {
  const [responsible, setResponsible] = useState(decision.responsible);
  const [lead, setLead] = useState(decision.leadOrganisationId ?? '');
  const [owner, setOwner] = useState(decision.ownerPersonId ?? '');
  const [due, setDue] = useState(asTyped(decision.dueOn));
  const [standing, setStanding] = useState(decision.standing);
  const [articleIds, setArticleIds] = useState(decision.articleIds);
  const values = {
    id: decision.id,
    rev: decision.rev,
    responsible,
    leadOrganisationId: lead === '' ? null : lead,
    ownerPersonId: owner === '' ? null : owner,
    dueOn: standing ? null : dateOf(due),
    standing,
    articleIds,
  };
  return { values, lead, owner, due, setResponsible, setLead, setOwner, setDue, setStanding, setArticleIds };
}

interface DecisionFormProps {
  decision: Decision;
  detail: MeetingDetail;
  onEnd: () => void;
}

/** Side, lead, owner, day or standing, and articles of one decision. */
export function DecisionForm({ decision, detail, onEnd }: DecisionFormProps) {
  const { t } = useTexts();
  const form = useDecisionForm(decision);
  const { units, people } = useDecisionChoices(detail);
  const saving = useMutation(api.decisions.change.mutationOptions({ onSuccess: onEnd }));
  const removing = useMutation(api.decisions.remove.mutationOptions({ onSuccess: onEnd }));
  const { values } = form;
  const { no, id, rev } = decision;
  const error = saving.error ?? removing.error;
  const sides = Side.options.map((value) => ({ value, text: t(`minutes:side.${value}`) }));
  return (
    <form
      className="decision-form"
      aria-label={t('minutes:signing.decision.form', { no })}
      onSubmit={(event) => {
        event.preventDefault();
        if (values.standing || dateFault(form.due, t) === undefined) saving.mutate(values);
      }}
    >
      <SelectField
        label={t('minutes:signing.decision.side')}
        value={values.responsible}
        choices={sides}
        onChange={(value) => form.setResponsible(Side.parse(value))}
      />
      <SelectField
        label={t('minutes:signing.decision.lead')}
        value={form.lead}
        choices={units}
        onChange={form.setLead}
      />
      <SelectField
        label={t('minutes:signing.decision.owner')}
        value={form.owner}
        choices={people}
        onChange={form.setOwner}
      />
      {!values.standing && (
        <DateField label={t('minutes:signing.decision.due')} value={form.due} onChange={form.setDue} />
      )}
      <CheckBox
        isLabelled
        label={t('minutes:signing.decision.standing')}
        isChecked={values.standing}
        onChange={form.setStanding}
      />
      <Articles
        channelId={detail.meeting.channelId}
        chosen={values.articleIds}
        onChange={form.setArticleIds}
      />
      {error !== null && <Alert tone="late">{errorText(error, t)}</Alert>}
      <p className="row">
        <Button kind="primary" type="submit" isBusy={saving.isPending}>
          {t('minutes:signing.decision.save')}
        </Button>
        <Button onClick={onEnd}>{t('minutes:signing.stay')}</Button>
        <Button
          kind="quiet"
          icon="bin"
          isBusy={removing.isPending}
          onClick={() => removing.mutate({ id, rev })}
        >
          {t('minutes:signing.decision.remove', { no })}
        </Button>
      </p>
    </form>
  );
}
