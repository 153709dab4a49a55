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
