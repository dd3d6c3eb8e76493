import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '../../../shared/contract/sessions.ts';
import type { RecoveryCode } from '../../../shared/contract/vault.ts';
import { formatDate, formatTimestamp } from '../../../shared/text/dates.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { forgetRecoveryCode, useRecovery } from '../../app/recovery.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { chooseGroups, isGroup } from './askedGroups.ts';
import { CodeSheet } from './CodeSheet.tsx';
import { Wizard } from './Wizard.tsx';

interface SealCodeProps {
  session: Session;
  code: RecoveryCode;
}

function PrintButton() {
  const { t, language } = useTexts();
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  const print = (): void => {
    window.print();
    setPrintedAt(new Date().toISOString());
  };
  const [, time = ''] = printedAt === null ? [] : formatTimestamp(printedAt, language).split(' ');
  return (
    <div className="row">
      <Button icon="print" onClick={print}>
        {t(printedAt === null ? 'vault:code.print' : 'vault:code.printAgain')}
      </Button>
      {printedAt !== null && <Status tone="done">{t('vault:code.printed', { time })}</Status>}
    </div>
  );
}

/** The code on the screen, for the only time, until its paper is read back and sealed. */
export function SealCode({ session, code }: SealCodeProps) {
  const { t, language } = useTexts();
  const { isFirst } = useRecovery();
  const queryClient = useQueryClient();
  const office = useQuery({ ...api.office.get.queryOptions(), enabled: session.user !== null });
  const [asked] = useState(() => chooseGroups(code.groups.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [isSealed, setSealed] = useState(false);
  const confirm = useMutation({
    mutationFn: async () => {
      await client.vault.confirmRecovery();
      await queryClient.invalidateQueries({ queryKey: api.sessions.current.queryKey() });
      forgetRecoveryCode();
    },
  });
  const isRight = (index: number): boolean => isGroup(typed[index] ?? '', code.groups[index] ?? '');
  const missing = asked.find((index) => !isRight(index));
  const date = formatDate(session.today, language);
  const reasonOf = (): string | undefined => {
    if (missing !== undefined) return t('vault:code.missing', { number: missing + 1 });
    return isSealed ? undefined : t('vault:code.notSealed');
  };
  const reason = reasonOf();
  const [first = 0, second = 1] = asked;
  return (
    <>
      <Wizard
        {...(isFirst ? {} : { shown: ['code' as const] })}
        current="code"
        title={t('vault:code.title')}
        lead={t('vault:code.lead')}
      >
        <div className="code-card">
          <ol>
            {code.groups.map((group, index) => (
              <li key={group}>
                <span className="note">{index + 1}</span> <b translate="no">{group}</b>
              </li>
            ))}
          </ol>
          <p className="code-foot note">
            <span>
              {t('vault:code.check')} <b>{code.check}</b>
            </span>
            <span>
              {t('vault:code.office')} {office.data?.code ?? ''} · {date}
            </span>
          </p>
        </div>
        <PrintButton />
        <fieldset className="groups">
          <legend>{t('vault:code.retype', { first: first + 1, second: second + 1 })}</legend>
          <div className="row">
            {asked.map((index) => (
              <TextField
                key={index}
                label={t('vault:code.group', { number: index + 1 })}
                width="code"
                value={typed[index] ?? ''}
                onChange={(text) => setTyped({ ...typed, [index]: text })}
                after={isRight(index) ? <Icon name="check" /> : undefined}
              />
            ))}
          </div>
          <p className="note">{t('vault:code.anyCase')}</p>
        </fieldset>
        <CheckBox isLabelled label={t('vault:code.sealed')} isChecked={isSealed} onChange={setSealed} />
        {confirm.isError && <Alert tone="late">{errorText(confirm.error, t)}</Alert>}
        <div className="wizard-buttons">
          <span />
          <span className="row">
            {reason !== undefined && <span className="note">{reason}</span>}
            <Button
              kind="primary"
              disabled={reason !== undefined || confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {t('vault:first.next')}
            </Button>
          </span>
        </div>
      </Wizard>
      <CodeSheet
        code={code}
        officeName={session.officeName}
        officeCode={office.data?.code ?? ''}
        date={date}
      />
    </>
  );
}
