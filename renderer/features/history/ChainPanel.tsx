import { useState } from 'react';
import type { Verification } from '../../../shared/contract/integrity.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Chain } from './useChain.ts';

function Problems({ result }: { result: Verification }) {
  const { t } = useTexts();
  const { fault, strayCount, backwardClocks } = result;
  return (
    <>
      {fault !== null && (
        <Alert tone="late">{t(`history:chain.fault.${fault.kind}`, { seq: fault.seq })}</Alert>
      )}
      {strayCount > 0 && <Alert tone="late">{t('history:chain.strays', { count: strayCount })}</Alert>}
      {backwardClocks > 0 && (
        <Alert tone="attention" icon="clock">
          {t('history:chain.clocks', { count: backwardClocks })}
        </Alert>
      )}
    </>
  );
}

function Comparison({ check }: { check: Chain['check'] }) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const isCompared = check.isSuccess && check.variables.code !== undefined;
  return (
    <form
      className="row chain-code"
      onSubmit={(event) => {
        event.preventDefault();
        check.mutate({ from: 'start', code: code.trim() });
      }}
    >
      <TextField label={t('history:chain.code')} value={code} onChange={setCode} width="name" />
      <Button type="submit" disabled={check.isPending || code.trim() === ''}>
        {t('history:chain.compare')}
      </Button>
      {isCompared && check.data.fault === null && <Status tone="done">{t('history:chain.matches')}</Status>}
    </form>
  );
}

function Closer({ chain }: { chain: Chain }) {
  const { t } = useTexts();
  const { check, sign, result } = chain;
  const last = result?.lastCheckpoint ?? null;
  return (
    <Panel title={t('history:chain.title')}>
      <div className="stack-small">
        <p className="note">
          {last === null ? t('history:chain.noCheckpoint') : t('history:chain.lastCheckpoint', { seq: last })}
        </p>
        <div className="row">
          <Button disabled={check.isPending} onClick={() => check.mutate({ from: 'start' })}>
            {t('history:chain.fromStart')}
          </Button>
          <Button disabled={sign.isPending} onClick={() => sign.mutate(undefined)}>
            {t('history:chain.sign')}
          </Button>
        </div>
        {sign.data && (
          <p>
            {t('history:chain.signed')} <code className="checkpoint-code">{sign.data.code}</code>
          </p>
        )}
        <Comparison check={check} />
        {check.isError && <Alert tone="late">{errorText(check.error, t)}</Alert>}
        {sign.isError && <Alert tone="late">{errorText(sign.error, t)}</Alert>}
      </div>
    </Panel>
  );
}

/** What is wrong with the chain, always; and, once asked for, the ways to check it. */
export function ChainPanel({ chain }: { chain: Chain }) {
  const { t } = useTexts();
  if (!chain.isOn) return null;
  return (
    <div className="chain-panel">
      {chain.first.isError && <Alert tone="late">{errorText(chain.first.error, t)}</Alert>}
      {chain.result && <Problems result={chain.result} />}
      {chain.isOpen && <Closer chain={chain} />}
    </div>
  );
}
