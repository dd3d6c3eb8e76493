import type { ReactNode } from 'react';

/** Letters that have a colour of their own: three parties, and N where nobody hosts. */
const ownColours = new Set(['V', 'K', 'S', 'N']);
const furtherColours = ['brown', 'slate'] as const;

/** The class of a party's colours; one letter has one colour everywhere, further parties share two. */
export function hostColour(letter: string): string {
  // What both sides say together stands on the colour of neutral ground.
  if (letter === 'VL') return 'host-n';
  if (ownColours.has(letter)) return `host-${letter.toLowerCase()}`;
  const code = (letter.codePointAt(0) ?? 0) + (letter.codePointAt(1) ?? 0);
  return `host-${furtherColours[code % furtherColours.length] ?? 'slate'}`;
}

/** The letter of a party on its colour; hidden from readers, since the name stands beside it. */
export function HostTile({ letter }: { letter: string }) {
  return (
    <span aria-hidden className={`host-tile ${hostColour(letter)}`}>
      {letter}
    </span>
  );
}

export function HostName({ letter, children }: { letter: string; children: ReactNode }) {
  return (
    <span className={`host-name ${hostColour(letter)}`}>
      <HostTile letter={letter} />
      {children}
    </span>
  );
}
