const { rmSync } = require('node:fs');
const { join } = require('node:path');

/** With a runtime given as a folder, electron-builder leaves two of Electron's own files behind. */
exports.default = async ({ appOutDir, electronPlatformName }) => {
  if (electronPlatformName === 'darwin') return;
  for (const file of ['resources/default_app.asar', 'version']) rmSync(join(appOutDir, file), { force: true });
};
