import './trust.css';

const filled = { high: 3, medium: 2, low: 1 } as const;

/** How sure a text is: three rising bars and the word; only what is not sure is coloured. */
export function Trust({ level, children }: { level: keyof typeof filled; children: string }) {
  return (
    <span className={`trust trust-${level}`}>
      <svg aria-hidden width="14" height="14" viewBox="0 0 14 14">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 5 - 4.5}
            y={13.5 - bar * 4}
            width="3"
            height={bar * 4 - 0.5}
            className={bar <= filled[level] ? 'trust-full' : 'trust-open'}
          />
        ))}
      </svg>
      {children}
    </span>
  );
}
