import { ThemeProvider } from '@mui/material/styles';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Role } from '../../domain/account/role';
import { Refusal } from '../../domain/errors';
import type { Site } from '../../domain/structure/structure';
import type { InputOf, OperationName, OutputOf } from '../../ipc/contract';
import { themeFor } from '../app/theme';
import { type Session, SessionContext } from '../ui/session-context';
import { ToastProvider } from '../ui/toasts';

/** What the main process would answer: a value, or a function of the input that may throw a Refusal. */
export type Answers = {
  [N in OperationName]?: OutputOf<N> | ((input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>);
};

const siteId = (place: number) => `0191aaaa-0000-7000-8000-00000000000${place}`;
const siteNamed = (name: string, place: number): Site => ({
  id: siteId(place),
  version: 1,
  name,
  address: '',
  postcode: '',
  communeCode: null,
  commune: name,
  phone: '',
  timeZone: 'Europe/Paris',
});
export const testSites = [siteNamed('Guéret', 1), siteNamed('Auzances', 2)] as const;

type Options = {
  answers?: Answers;
  /** Where one is, and the pattern that the page answers to. */
  at?: string;
  path?: string;
  role?: Role;
  now?: string;
  site?: Site | null;
};

/** A whole page with its real providers; only the main process is played, by answers typed by the contract. */
export function renderWithNetwork(page: ReactNode, options: Options = {}) {
  const {
    answers = {},
    at = '/',
    path = at,
    role = 'coordination',
    now = '2026-11-23T09:00:00Z',
    site = null,
  } = options;
  const calls: { name: string; input: unknown }[] = [];
  window.entrelacs = {
    invoke: async (name, input) => {
      calls.push({ name, input });
      const answer = answers[name as OperationName] as unknown;
      if (answer === undefined) throw new Error(`this test gives no answer to ${name}`);
      try {
        const data = typeof answer === 'function' ? await answer(input) : answer;
        return { ok: true, data };
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, code: error.code, fields: error.fields };
        throw error;
      }
    },
  };
  const session: Session = {
    account: { id: siteId(9), name: 'Claire Martin', role },
    networkName: 'Réseau Citoyen de Services',
    isSample: false,
    sites: testSites,
    site,
    chooseSite: () => {},
    now: () => new Date(now),
    lock: () => {},
  };
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const view = render(
    <QueryClientProvider client={client}>
      <ThemeProvider theme={themeFor('light', 100)}>
        <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="fr">
          <ToastProvider>
            <SessionContext value={session}>
              <RouterProvider router={router} />
            </SessionContext>
          </ToastProvider>
        </LocalizationProvider>
      </ThemeProvider>
    </QueryClientProvider>,
  );
  return {
    ...view,
    user: userEvent.setup(),
    /** What the page has asked of the main process, in order. */
    calls,
    /** Where the page has led. */
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
  };
}
