import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Preferences } from '../../domain/preferences/preferences';
import { homeUrl } from '../environment';

export type Bounds = { x?: number; y?: number; width: number; height: number; isMaximized: boolean };
export type WindowState = { get: () => Bounds | undefined; set: (bounds: Bounds) => void };

const paper = { light: '#FBF8F2', dark: '#14191C' };

/** A remembered place counts only if a screen still shows it. */
function visible(bounds: Bounds | undefined): Partial<Bounds> {
  if (!bounds) return {};
  const { x, y, width, height } = bounds;
  if (x === undefined || y === undefined) return { width, height };
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea;
  const isSeen =
    x < area.x + area.width - 80 && x + width > area.x + 80 && y >= area.y - 8 && y < area.y + area.height - 80;
  return isSeen ? { x, y, width, height } : { width, height };
}

export function openMainWindow(state: WindowState, { theme }: Pick<Preferences, 'theme'>): BrowserWindow {
  const remembered = state.get();
  nativeTheme.themeSource = theme === 'contrast' ? 'light' : theme;
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...visible(remembered),
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Entrelacs',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      state.set({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch {
      // A full disk must not keep the window open: next time it takes its usual place.
    }
  });
  void window.loadURL(homeUrl).catch(() => {}); // closed while it was loading
  return window;
}
