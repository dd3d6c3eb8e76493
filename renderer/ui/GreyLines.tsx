import { useEffect, useState } from 'react';

const PATIENCE_MS = 300;

/** The shape of what is still loading; nothing for a load that is quick. */
export function GreyLines({ label }: { label: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <output className="grey-lines">
      <span />
      <span />
      <span />
      <b className="hidden-text">{label}</b>
    </output>
  );
}
