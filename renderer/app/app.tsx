import '../zod-without-eval';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Root } from 'react-dom/client';
import type { SessionStatus } from '../../ipc/session.contract';
import type { Start } from '../../ipc/start';
import { nonce } from '../ui/nonce';
import { preferencesKey } from '../ui/preferences';
import { ToastProvider } from '../ui/toasts';
import { Appearance } from './appearance';
import { CrashPage } from './crash-page';
import { ErrorBoundary } from './error-boundary';
import { askFirstQuestions } from './first-questions';
import { queryClient } from './queries';
import { SessionGate } from './session-gate';

const cache = createCache({ key: 'css', prepend: true, ...(nonce ? { nonce } : {}) });

function App() {
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

/**
 * @param start what was known when the window opened, so that the theme is the right one from the first paint
 * @param opened the network that the person has just unlocked: its first questions are asked without waiting
 */
export function showApplication(root: Root, start: Start | null, opened?: SessionStatus) {
  if (start) queryClient.setQueryData(preferencesKey, start.preferences);
  if (opened) askFirstQuestions(opened, start?.preferences.siteId ?? null);
  root.render(<App />);
}
