import type { Names } from '../../shared/domain/bilingual.ts';

export const noNames: Names = { vi: '', lo: '' };

/** What was typed, without the spaces around it. */
export function trimmed({ vi, lo }: Names): Names {
  return { vi: vi.trim(), lo: lo.trim() };
}
