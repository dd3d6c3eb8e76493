import { useState } from 'react';
import { useRecovery } from '../../app/recovery.ts';
import { useSessionQuery } from '../../app/useSession.ts';
import './door.css';
import './wizard.css';
import './doorSizes.css';
import { FirstStart } from './FirstStart.tsx';
import { OpenCopy } from './OpenCopy.tsx';
import { Recover } from './Recover.tsx';
import { RenewCode } from './RenewCode.tsx';
import { SealCode } from './SealCode.tsx';
import { SignIn } from './SignIn.tsx';

/** What stands before the pages: the first start, the sign-in and its by-ways, the sealing of a code. */
export function Door() {
  const { data: session } = useSessionQuery();
  const { code } = useRecovery();
  const [way, setWay] = useState<'sign-in' | 'recover' | 'copy'>('sign-in');
  if (session === undefined) return null;
  if (code !== null) return <SealCode session={session} code={code} />;
  if (session.user !== null) return <RenewCode />;
  const goBack = (): void => setWay('sign-in');
  if (way === 'copy') return <OpenCopy onDone={goBack} onBack={goBack} />;
  if (!session.founded) return <FirstStart onCopy={() => setWay('copy')} />;
  if (way === 'recover') return <Recover userName={session.lock?.userName ?? ''} onBack={goBack} />;
  return <SignIn session={session} onForgotten={() => setWay('recover')} onCopy={() => setWay('copy')} />;
}
