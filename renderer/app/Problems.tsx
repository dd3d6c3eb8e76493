import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { errorText } from './errorText.ts';
import { useTexts } from './useTexts.ts';

function Problem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Alert tone="late">
      {errorText(error, t)}
      <Button kind="quiet" onClick={onRetry}>
        {t('app:retry')}
      </Button>
    </Alert>
  );
}

interface BoundaryProps {
  children: ReactNode;
  onReset: () => void;
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    const retry = (): void => {
      this.props.onReset();
      this.setState({ error: undefined });
    };
    return <Problem error={this.state.error} onRetry={retry} />;
  }
}

/** Says what a page could not load, with a way to try again. */
export function Problems({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Boundary onReset={reset}>{children}</Boundary>}
    </QueryErrorResetBoundary>
  );
}
