import { ORPCError } from '@orpc/client';
import { openEngine } from '../../electron/engine/engine.ts';
import type { Engine, EngineOptions } from '../../electron/engine/types.ts';
import { errors } from '../../shared/contract/errors.ts';
import { testEngineOptions } from './engine.ts';

export const office = {
  code: 'QT',
  name: { vi: 'Bộ Chỉ huy Biên phòng Quảng Trị', lo: 'ກອງບັນຊາການທະຫານຊາຍແດນກວາງຈິ' },
  level: 'province' as const,
};
export const administrator = {
  userName: 'le.gia.dinh',
  displayName: 'Lê Giả Định',
  roles: ['administrator' as const],
  password: 'suối Sê Băng Hiêng',
};
export const interpreter = {
  userName: 'vu.phien.dich',
  displayName: 'Vũ Phiên Dịch',
  roles: ['interpreter' as const],
  password: 'cửa khẩu Cha Lo 2026',
};

/** The engine on an office's own store. */
export function openOffice(folder: string, more: Partial<EngineOptions> = {}): Promise<Engine> {
  return openEngine({ ...testEngineOptions(folder), demo: false, ...more });
}

/** A founded store that nobody has open, and its recovery code. */
export async function founded(folder: string): Promise<{ engine: Engine; code: string }> {
  const engine = await openOffice(folder);
  const { client } = engine.openDoor();
  const { groups } = await client.vault.found({ office, administrator });
  await client.sessions.signOut();
  return { engine, code: groups.join('-') };
}

/** The code a call is refused with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing refused it';
  } catch (error) {
    if (error instanceof ORPCError) return String(error.code);
    throw error;
  }
}

/** What an input was refused for, as `path reason`; any other failure is thrown on. */
export async function reasonsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((caught: unknown) => caught);
  if (!(error instanceof ORPCError) || error.code !== 'INPUT_REFUSED') throw error;
  const { faults } = errors.INPUT_REFUSED.data.parse(error.data);
  return faults.map(({ path, reason }) => `${path} ${reason}`);
}
