import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { GreyLines } from '../ui/GreyLines.tsx';
import { errorText } from './errorText.ts';
import { useTexts } from './useTexts.ts';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What a query brought, or why it brought nothing. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { t } = useTexts();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <GreyLines label={t('app:loading')} />;
  return (
    <Alert tone="late">
      {errorText(query.error, t)}
      <Button kind="quiet" onClick={() => void query.refetch()}>
        {t('app:retry')}
      </Button>
    </Alert>
  );
}
