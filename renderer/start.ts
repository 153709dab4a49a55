import type { Start } from '../ipc/start';
import { api } from './api';

/** The main process writes it into the page; Vite's server does not: there, the page asks. */
const written = document.getElementById('start')?.textContent ?? '';

export async function readStart(): Promise<Start> {
  const start = written.startsWith('{') ? (JSON.parse(written) as Start) : null;
  if (start) return start;
  const [status, preferences] = await Promise.all([api.session.status(), api.preferences.read()]);
  return { status, preferences };
}
