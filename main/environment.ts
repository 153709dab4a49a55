import { app } from 'electron';

/** Where a profile lives; a variable places it elsewhere, for a second profile or a test. */
export const profileFolder = process.env.ENTRELACS_USER_DATA;

/** The renderer's address: Vite's server while developing, our own scheme otherwise. */
export const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
export const homeUrl = developmentUrl ?? 'app://entrelacs/';

/** `new URL('app://x').origin` is null in Node: protocol and host are compared. */
export function isOurPage(url: string): boolean {
  const [page, home] = [new URL(url), new URL(homeUrl)];
  return page.protocol === home.protocol && page.host === home.host;
}

/** The clock of the application; while developing, a variable sets the time it starts at. */
const startedAt = Date.now();
const shift = app.isPackaged || !process.env.ENTRELACS_NOW ? 0 : Date.parse(process.env.ENTRELACS_NOW) - startedAt;
export const now = (): Date => new Date(Date.now() + shift);
