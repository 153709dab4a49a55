import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { createRoot } from 'react-dom/client';
import type { SessionStatus } from '../ipc/session.contract';
import type { Start } from '../ipc/start';
import { UnlockPage } from './account/unlock-page';
import { readStart } from './start';

const root = createRoot(document.getElementById('root') as HTMLElement);
const loadApplication = () => import('./app/app');
const show = async (start: Start | null, opened?: SessionStatus) =>
  (await loadApplication()).showApplication(root, start, opened);

/**
 * The unlock screen is there at once, without MUI; the application is loaded while the person types, and while the key
 * is derived from what she typed.
 */
readStart().then(
  (start) => {
    if (start.status.state !== 'locked') return show(start);
    root.render(
      <UnlockPage
        {...start}
        onTyping={() => void loadApplication()}
        onOpened={(status) => void show(start, status)}
        onForgotten={() => void show(start)}
      />,
    );
  },
  () => show(null), // what cannot be told at the start is told by the application
);
