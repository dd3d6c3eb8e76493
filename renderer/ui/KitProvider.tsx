import { FluentProvider, RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import './base.css';
import './kit.css';
import './fields.css';
import './tokens.css';
import { Toasts } from './Toasts.tsx';
import { darkTheme, lightTheme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const styles = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
const dark = matchMedia('(prefers-color-scheme: dark)');

function onSchemeChange(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** Carries the nonce of the page to the styles of the kit, and the colours of the system to its theme. */
export function KitProvider({ children }: { children: ReactNode }) {
  const isDark = useSyncExternalStore(onSchemeChange, () => dark.matches);
  return (
    <RendererProvider renderer={styles} targetDocument={document}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ height: '100%', background: 'none' }}>
        {children}
        <Toasts />
      </FluentProvider>
    </RendererProvider>
  );
}
