import { ProgressBar } from '@fluentui/react-components';
import { usePatience } from './usePatience.ts';

export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return <ProgressBar aria-label={label} value={done} max={Math.max(1, total)} />;
}

/** A line that says what goes on, for work of unknown length; nothing for work that is quick. */
export function Busy({ label, isGoing }: { label: string; isGoing: boolean }) {
  const isSlow = usePatience(isGoing);
  if (!isSlow) return null;
  return (
    <output className="busy">
      <ProgressBar aria-label={label} />
      <span className="note">{label}</span>
    </output>
  );
}
