import type { Verification } from '../../shared/contract/integrity.ts';
import { hostText } from '../engine/hostTexts.ts';
import type { Door } from '../engine/types.ts';
import { signIn, type Credentials } from './credentials.ts';
import type { Language } from '../../shared/text/languages.ts';

export interface VerifyRequest extends Credentials {
  from: 'start' | 'checkpoint';
  /** A checkpoint's code kept elsewhere. */
  code?: string | undefined;
}

const faultTexts = {
  altered: 'chainAltered',
  missing: 'chainMissing',
  truncated: 'chainTruncated',
  signature: 'chainSignature',
  'other-history': 'chainOtherHistory',
} as const;

function faultText(language: Language, { fault }: Verification): string | null {
  return fault === null ? null : hostText(language, faultTexts[fault.kind], { seq: fault.seq });
}

/** Checks the history and says what it found; the answer is the exit code, 3 for a history that is not whole. */
export async function verifyHistory(
  door: Door,
  request: VerifyRequest,
  language: Language,
  line: (text: string) => void,
): Promise<number> {
  await signIn(door, request);
  const { from, code } = request;
  const found = await door.client.integrity.verify({ from, ...(code === undefined ? {} : { code }) });
  const fault = faultText(language, found);
  if (fault === null) line(hostText(language, 'chainWhole', { count: found.entries }));
  else line(fault);
  if (found.backwardClocks > 0) line(hostText(language, 'chainClocks', { count: found.backwardClocks }));
  for (const { entity, id, field } of found.strayRecords) {
    line(hostText(language, 'chainStray', { record: `${entity} ${id}`, field }));
  }
  return fault === null && found.strayCount === 0 ? 0 : 3;
}
