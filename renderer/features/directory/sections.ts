export const sectionNames = ['units', 'persons', 'places'] as const;
export type SectionName = (typeof sectionNames)[number];

export function sectionOf(name: string | undefined): SectionName {
  return sectionNames.find((each) => each === name) ?? 'units';
}

/** Who changes the directory. */
export const editors = ['administrator', 'officer'] as const;

/** The address of a record's panel, of the form for a new one (`new`), or of the list. */
export function pathOf(section: SectionName, id?: string): string {
  return `/directory/${section}${id === undefined ? '' : `/${id}`}`;
}
