/** Two different places among `count`, at random and in order. */
export function chooseGroups(count: number): number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  const drawn = Array.from({ length: 2 }, () => places.splice(Math.floor(Math.random() * places.length), 1));
  return drawn.flat().toSorted((a, b) => a - b);
}

/** Whether the group was read from the paper as it is printed, in any case and spacing. */
export function isGroup(typed: string, group: string): boolean {
  return group !== '' && typed.toUpperCase().replaceAll(/\s/g, '') === group;
}
