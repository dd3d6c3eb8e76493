import type { ReactNode } from 'react';

const ownColours = new Set(['V', 'K', 'S']);

function colourOf(letter: string): string {
  return `host-${ownColours.has(letter) ? letter.toLowerCase() : 'n'}`;
}

/** The letter of a party on its colour; hidden from readers, since the name stands beside it. */
export function HostTile({ letter }: { letter: string }) {
  return (
    <span aria-hidden className={`host-tile ${colourOf(letter)}`}>
      {letter}
    </span>
  );
}

export function HostName({ letter, children }: { letter: string; children: ReactNode }) {
  return (
    <span className={`host-name ${colourOf(letter)}`}>
      <HostTile letter={letter} />
      {children}
    </span>
  );
}
