import { join } from 'node:path';
import { root } from './processes.mjs';

/** Where electron-builder leaves the Linux application that the tests start. */
export const packagedFolder = join(root, 'release/linux-unpacked');
export const packagedBinary = join(packagedFolder, 'entrelacs');
