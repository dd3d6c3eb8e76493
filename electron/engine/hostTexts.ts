import type { Preferences } from '../../shared/contract/preferences.ts';
import en from '../../locales/en/hosts.json' with { type: 'json' };
import lo from '../../locales/lo/hosts.json' with { type: 'json' };
import vi from '../../locales/vi/hosts.json' with { type: 'json' };
import { StartFailure } from './types.ts';

type Language = Preferences['language'];
export type HostText = keyof typeof en;

const texts: Record<Language, Record<HostText, string>> = { vi, lo, en };

/** A sentence a host says outside the screen, with `{{name}}` replaced by the values. */
export function hostText(
  language: Language,
  key: HostText,
  values: Record<string, string | number> = {},
): string {
  return texts[language][key].replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) =>
    String(values[name] ?? place),
  );
}

/** A failure with a sentence of its own, meant for the user. */
export class HostFailure extends Error {
  readonly key: HostText;
  readonly values: Record<string, string | number>;

  constructor(key: HostText, values: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(hostText('en', key, values), options);
    this.name = 'HostFailure';
    this.key = key;
    this.values = values;
  }
}

function isUsageError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Why a host could not do its work, in the user's language. */
export function failureText(language: Language, error: unknown): string {
  if (error instanceof HostFailure) return hostText(language, error.key, error.values);
  if (error instanceof StartFailure) return hostText(language, error.code, { detail: error.detail });
  const detail = error instanceof Error ? error.message : String(error);
  return hostText(language, isUsageError(error) ? 'optionInvalid' : 'unexpected', { detail });
}

/** The exit code of a host that ends with `error`: 3 for what the user can put right, 1 for a fault of ours. */
export function exitCodeOf(error: unknown): number {
  const isUsers = error instanceof HostFailure || error instanceof StartFailure || isUsageError(error);
  return isUsers ? 3 : 1;
}
