import { resources } from '../../../locales/index.ts';
import type { Names } from '../../../shared/domain/bilingual.ts';

const { vi, lo } = {
  vi: resources.vi.vocabulary.placeholder,
  lo: resources.lo.vocabulary.placeholder,
};

/** What a placeholder that nobody filled is called in the texts of both languages. */
export const placeholderLabels: Record<string, Names> = Object.fromEntries(
  (Object.keys(vi) as (keyof typeof vi)[]).map((name) => [name, { vi: vi[name], lo: lo[name] }]),
);
