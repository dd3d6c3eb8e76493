import { ORPCError } from '@orpc/client';
import { errors, type ErrorCode } from '../../shared/contract/errors.ts';
import { Role } from '../../shared/domain/user.ts';
import type { Translate } from './i18n.ts';

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

function ownText(code: ErrorCode, data: unknown, t: Translate): string {
  switch (code) {
    case 'NOT_ALLOWED':
      return t('errors:NOT_ALLOWED', { roles: roleNames(errors.NOT_ALLOWED.data.safeParse(data).data?.needed ?? [], t) });
    case 'ORDINAL_TAKEN':
      return t('errors:ORDINAL_TAKEN', { ordinal: errors.ORDINAL_TAKEN.data.safeParse(data).data?.ordinal ?? '' });
    case 'FILE_REFUSED':
      return t('errors:FILE_REFUSED', { total: errors.FILE_REFUSED.data.safeParse(data).data?.total ?? '' });
    case 'ALREADY_IMPORTED':
      return t('errors:ALREADY_IMPORTED', { count: errors.ALREADY_IMPORTED.data.safeParse(data).data?.count ?? 0 });
    case 'SIGNED_OUT':
    case 'WRONG_PASSWORD':
    case 'NOT_FOUND':
    case 'STALE_REVISION':
    case 'MINUTES_FROZEN':
      return t(`errors:${code}`);
  }
}

/** Any failure of a call as a sentence in the language of the screen. */
export function errorText(error: unknown, t: Translate): string {
  if (!(error instanceof ORPCError)) return t('errors:NETWORK');
  const { code, data } = error as ORPCError<string, unknown>;
  if (isOwnCode(code)) return ownText(code, data, t);
  if (code === 'BAD_REQUEST') return t('errors:BAD_REQUEST', { fields: refusedFields(data) });
  return t('errors:UNKNOWN', { code });
}
