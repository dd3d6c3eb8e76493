import { usePatience } from './usePatience.ts';

/** The shape of what is still loading; nothing for a load that is quick. */
export function GreyLines({ label }: { label: string }) {
  const isSlow = usePatience(true);
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
