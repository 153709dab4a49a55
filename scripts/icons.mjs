// Draws build/icons/*.png, icon.ico (Windows) and icon.icns (macOS) from the two SVG files; needed only when these change.
// Needs rsvg-convert (Debian: librsvg2-bin).
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

const folder = join(root, 'build/icons');

/** The PNG of the mark at `size` pixels; small sizes have a drawing of their own. */
const draw = (size) => {
  const source = size <= 32 ? 'entrelacs-small.svg' : 'entrelacs.svg';
  return execFileSync('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, join(folder, source)]);
};

for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) writeFileSync(join(folder, `${size}x${size}.png`), draw(size));

// ICO: a header, one 16-byte entry per image, then the PNG files themselves (0 stands for 256 pixels).
const images = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: draw(size) }));
const header = Buffer.alloc(6 + 16 * images.length);
header.writeUInt16LE(1, 2);
header.writeUInt16LE(images.length, 4);
let offset = header.length;
images.forEach(({ size, png }, index) => {
  const entry = 6 + 16 * index;
  header.writeUInt8(size % 256, entry);
  header.writeUInt8(size % 256, entry + 1);
  header.writeUInt16LE(1, entry + 4); // colour planes
  header.writeUInt16LE(32, entry + 6); // bits per pixel
  header.writeUInt32LE(png.length, entry + 8);
  header.writeUInt32LE(offset, entry + 12);
  offset += png.length;
});
writeFileSync(join(folder, 'icon.ico'), Buffer.concat([header, ...images.map(({ png }) => png)]));

// ICNS: « icns » and the total length, then one chunk per image: type, length, PNG.
const chunk = (type, data) => {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(8 + data.length, 4);
  return Buffer.concat([head, data]);
};
const sizes = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 };
const chunks = Object.entries(sizes).map(([type, size]) => chunk(type, draw(size)));
writeFileSync(join(folder, 'icon.icns'), chunk('icns', Buffer.concat(chunks)));
