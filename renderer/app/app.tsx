import '../zod-without-eval';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { QueryClientProvider } from '@tanstack/react-query';
import { nonce } from '../ui/nonce';
import { ToastProvider } from '../ui/toasts';
import { Appearance } from './appearance';
import { CrashPage } from './crash-page';
import { ErrorBoundary } from './error-boundary';
import { queryClient } from './queries';
import { SessionGate } from './session-gate';

const cache = createCache({ key: 'css', prepend: true, ...(nonce ? { nonce } : {}) });

export function App() {
  return (
    <CacheProvider value={cache}>
      <QueryClientProvider client={queryClient}>
        <Appearance>
          <CssBaseline enableColorScheme />
          <ErrorBoundary fallback={() => <CrashPage />}>
            <ToastProvider>
              <SessionGate />
            </ToastProvider>
          </ErrorBoundary>
        </Appearance>
      </QueryClientProvider>
    </CacheProvider>
  );
}
