import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { createRoot } from 'react-dom/client';
import { UnlockPage } from './account/unlock-page';
import { readStart } from './start';

const root = createRoot(document.getElementById('root') as HTMLElement);
const loadApplication = () => import('./app/app');

async function showApplication() {
  const { App } = await loadApplication();
  root.render(<App />);
}

/** The unlock screen is there at once, without MUI; the application is loaded while the person types. */
readStart().then(({ status, preferences }) => {
  if (status.state !== 'locked') return showApplication();
  root.render(
    <UnlockPage status={status} preferences={preferences} onOpened={showApplication} onForgotten={showApplication} />,
  );
  requestIdleCallback(loadApplication);
}, showApplication); // what cannot be told at the start is told by the application
