import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import type { Start } from '../../ipc/start';
import { homeUrl } from '../environment';

const scheme = 'app';
const host = 'entrelacs';

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A printed page: nothing runs in it, its style and its images are in it, and only our own page may show it. */
const documentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  `frame-ancestors ${homeUrl}`,
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Before the application is ready: our scheme is a secure origin of its own. */
export const declareScheme = () =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Serves the built pages from their folder, and from nowhere else; documents to print come from memory, by token. */
export function servePages(
  folder: string,
  documentOf: (token: string) => string | undefined,
  start: () => Promise<Start>,
) {
  protocol.handle(scheme, async (request) => {
    const { host: asked, pathname } = new URL(request.url);
    if (asked !== host) return new Response('', { status: 403 });
    if (pathname.startsWith('/document/')) return documentResponse(documentOf(pathname.slice('/document/'.length)));
    try {
      const file = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
      if (!file.startsWith(folder + sep)) return new Response('', { status: 403 });
      return await pageResponse(file, await readFile(file), start);
    } catch {
      // No such file, or an address that is none.
      return new Response('', { status: 404 });
    }
  });
}

async function pageResponse(file: string, body: Buffer<ArrayBuffer>, start: () => Promise<Start>): Promise<Response> {
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  };
  if (extname(file) !== '.html') return new Response(body, { headers });
  const nonce = randomBytes(16).toString('base64');
  const told = await startOf(start);
  const page = body
    .toString('utf8')
    .replaceAll('__NONCE__', nonce)
    .replace('"__START__"', () => told); // a function: `$'` in a name would mean something in a text
  return new Response(page, {
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
  });
}

/** JSON inside HTML: no `<` may close the block. A start that cannot be told (damaged keys) is asked by the page itself. */
const startOf = (start: () => Promise<Start>): Promise<string> =>
  start().then(
    (value) => JSON.stringify(value).replaceAll('<', '\\u003c'),
    () => 'null',
  );

function documentResponse(html: string | undefined): Response {
  if (html === undefined) return new Response('', { status: 404 });
  const headers = {
    'content-type': types['.html'] as string,
    'x-content-type-options': 'nosniff',
    'content-security-policy': documentPolicy,
  };
  return new Response(html, { headers });
}
