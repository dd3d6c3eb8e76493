import type { Role } from '../../../shared/domain/user.ts';

interface Section {
  /** Who may use it; everybody where it is left out. */
  roles?: readonly Role[];
  /** Whether it is of use in a copy, in which nothing is changed. */
  isForCopies?: true;
}

export const sections = {
  password: {},
  users: { roles: ['administrator'], isForCopies: true },
  office: { roles: ['administrator'], isForCopies: true },
  recovery: { roles: ['administrator'] },
  copies: { roles: ['administrator', 'officer'] },
  security: { isForCopies: true },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof sections;

export const sectionNames = Object.keys(sections) as SectionName[];

export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(sections, name);
}

export function sectionOf(name: SectionName): Section {
  return sections[name];
}
