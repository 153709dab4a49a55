// A bare Electron window: the least that a sandboxed page in a file costs, with the same runtime and the same flags.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.ENTRELACS_USER_DATA);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  window.loadFile(join(__dirname, 'index.html'));
});
