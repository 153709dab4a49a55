import { createHashRouter, type RouteObject, useRouteError } from 'react-router';
import { CrashPage } from './crash-page';
import { Frame } from './frame';

function RouteFailed() {
  useRouteError();
  return <CrashPage />;
}

/** Every page of the application by its address; each is loaded when it is first opened. */
const pages: RouteObject[] = [
  {
    path: 'mises-en-relation/:id',
    lazy: async () => ({ Component: (await import('../mediation/mediation-page')).MediationPage }),
  },
  { index: true, lazy: async () => ({ Component: (await import('../home/home-page')).HomePage }) },
  { path: 'reglages', lazy: async () => ({ Component: (await import('../structure/settings-page')).SettingsPage }) },
];

export const router = createHashRouter([
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: RouteFailed,
    children: [{ ErrorBoundary: RouteFailed, children: pages }],
  },
]);
