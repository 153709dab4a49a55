import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from './fixtures';

const isWritten = (path: string) => {
  try {
    return readFileSync(path).includes('%%EOF');
  } catch {
    return false;
  }
};

/** What each page of a PDF says, once it is written; all spaces are plain ones. */
export async function sheetsOf(file: string): Promise<string[]> {
  await expect.poll(() => isWritten(file)).toBe(true);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text
    .replace(/[\u00a0 ]+/g, ' ')
    .split('\f')
    .slice(0, -1);
}

/** What the QR code of the first page says, printed at 150 dots per inch. */
export function qrOf(pdf: string): string {
  const image = pdf.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, image]);
  // zbarimg complains of a session bus that a test has no use for: only its answer is read.
  return execFileSync('zbarimg', ['-q', '--raw', `${image}.png`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
