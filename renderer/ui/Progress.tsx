import { ProgressBar } from '@fluentui/react-components';

export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return <ProgressBar aria-label={label} value={done} max={Math.max(1, total)} />;
}
