import { useSyncExternalStore } from 'react';
import type { Session } from '../../shared/contract/sessions.ts';
import type { RecoveryCode } from '../../shared/contract/vault.ts';

interface Recovery {
  /** The code while it is shown: in this page's memory and nowhere else. */
  code: RecoveryCode | null;
  /** Whether the code is that of a new store. */
  isFirst: boolean;
  /** Whether somebody chose to print a code later. */
  isPostponed: boolean;
}

let recovery: Recovery = { code: null, isFirst: false, isPostponed: false };
const listeners = new Set<() => void>();

function change(next: Partial<Recovery>): void {
  recovery = { ...recovery, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function showRecoveryCode(code: RecoveryCode, isFirst: boolean): void {
  change({ code, isFirst });
}

export function forgetRecoveryCode(): void {
  change({ code: null });
}

export function postponeRecovery(): void {
  change({ isPostponed: true });
}

export function useRecovery(): Recovery {
  return useSyncExternalStore(subscribe, () => recovery);
}

/** Whether this user has still to print a recovery code. */
export function owesRecovery(session: Session): boolean {
  const isAdministrator = session.user?.roles.includes('administrator') ?? false;
  return session.recoveryPending && isAdministrator && !session.demo && session.copiedAt === null;
}
