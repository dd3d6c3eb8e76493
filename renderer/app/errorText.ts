import { ORPCError } from '@orpc/client';
import { errors, type ErrorCode } from '../../shared/contract/errors.ts';
import type { InputFault } from '../../shared/domain/inputFault.ts';
import { Role } from '../../shared/domain/user.ts';
import type { TurnRefusal } from '../../shared/domain/turnBook.ts';
import { formatDate } from '../../shared/text/dates.ts';
import { parseDate } from '../../shared/text/plainDate.ts';
import { currentLanguage, type Translate } from './i18n.ts';

function isOwnCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

function roleNames(needed: readonly string[], t: Translate): string {
  const known = needed.flatMap((role) => Role.safeParse(role).data ?? []);
  return known.map((role) => t(`app:roles.${role}`)).join(', ');
}

/** The fields an input was refused for, as the engine names them. */
function refusedFields(data: unknown): string {
  const issues = (data as { issues?: { path?: (string | number)[] }[] } | undefined)?.issues ?? [];
  return [...new Set(issues.map((issue) => (issue.path ?? []).join('.')))].join(', ');
}

/** Why the rules of rotation refuse something. */
export function refusalText(reason: TurnRefusal, ordinal: number | null, t: Translate): string {
  return t(`schedule:refused.${reason}`, { ordinal: ordinal ?? '–' });
}

function refusedTurn(data: unknown, t: Translate): string {
  const refused = errors.TURN_REFUSED.data.safeParse(data).data;
  return refused ? refusalText(refused.reason, refused.ordinal, t) : '';
}

/** One thing that is wrong with what was entered, as a sentence. */
export function faultText({ reason, value }: InputFault, t: Translate): string {
  const isDate = parseDate(value).ok;
  return t(`errors:fault.${reason}`, { value: isDate ? formatDate(value, currentLanguage()) : value });
}

function faultSentences(data: unknown, t: Translate): string {
  const faults = errors.INPUT_REFUSED.data.safeParse(data).data?.faults ?? [];
  return [...new Set(faults.map((fault) => faultText(fault, t)))].join(' ');
}

const namedUses = [
  'organisation',
  'person',
  'place',
  'channel',
  'meeting',
  'memorandum',
  'commitment',
  'followUp',
  'decision',
  'segment',
  'blackout',
] as const;

function useCounts(data: unknown, t: Translate): string {
  const uses = errors.IN_USE.data.safeParse(data).data?.uses ?? [];
  return uses
    .map(({ entity, count }) => {
      const kind = namedUses.find((name) => name === entity) ?? 'other';
      return `${t(`errors:use.${kind}`)} ${count}`;
    })
    .join(', ');
}

function dateText(date: string | undefined): string {
  return date === undefined ? '' : formatDate(date, currentLanguage());
}

function reasonOf(code: ErrorCode, data: unknown, t: Translate): string {
  if (code === 'TURN_REFUSED') return refusedTurn(data, t);
  const scan = code === 'SCAN_REFUSED' ? errors[code].data.safeParse(data).data : undefined;
  return scan ? t(`errors:scan.${scan.reason}`) : '';
}

function countOf(code: ErrorCode, data: unknown): number {
  if (code === 'ALREADY_IMPORTED') return errors[code].data.safeParse(data).data?.count ?? 0;
  return code === 'MINUTES_BLOCKED' ? (errors[code].data.safeParse(data).data?.blockers.length ?? 0) : 0;
}

/** What the sentence of a code tells besides the code. */
function valuesOf(code: ErrorCode, data: unknown, t: Translate) {
  return {
    roles: code === 'NOT_ALLOWED' ? roleNames(errors[code].data.safeParse(data).data?.needed ?? [], t) : '',
    ordinal:
      code === 'ORDINAL_TAKEN' || code === 'OUT_OF_STEP'
        ? (errors[code].data.safeParse(data).data?.ordinal ?? '')
        : '',
    reason: reasonOf(code, data, t),
    total: code === 'FILE_REFUSED' ? (errors[code].data.safeParse(data).data?.total ?? '') : '',
    seconds: code === 'TRY_LATER' ? (errors[code].data.safeParse(data).data?.seconds ?? '') : '',
    userName: code === 'USER_NAME_TAKEN' ? (errors[code].data.safeParse(data).data?.userName ?? '') : '',
    sentences: code === 'INPUT_REFUSED' ? faultSentences(data, t) : '',
    uses: code === 'IN_USE' ? useCounts(data, t) : '',
    channelCode: code === 'CHANNEL_CODE_TAKEN' ? (errors[code].data.safeParse(data).data?.code ?? '') : '',
    date: code === 'DAY_LISTED' ? dateText(errors[code].data.safeParse(data).data?.date) : '',
    count: countOf(code, data),
  };
}

/** Any failure of a call as a sentence in the language of the screen. */
export function errorText(error: unknown, t: Translate): string {
  if (!(error instanceof ORPCError)) return t('errors:NETWORK');
  const { code, data } = error as ORPCError<string, unknown>;
  if (isOwnCode(code)) return t(`errors:${code}`, valuesOf(code, data, t));
  if (code === 'BAD_REQUEST') return t('errors:BAD_REQUEST', { fields: refusedFields(data) });
  return t('errors:UNKNOWN', { code });
}
