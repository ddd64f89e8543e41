import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { CRASH_PAGE, CRASH_SCRIPT } from './crash-page';

export const ORIGIN = 'app://huiyin';

/** Nothing but what the bundle itself holds; antd writes its styles into the page, hence the one exception. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where the page asks for the speller's model, which lies outside the bundle. */
const MODEL = join('speller', 'model.bin');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

function respond(status: number, body: BodyInit | null, type = 'text/plain'): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    },
  });
}

/** The file inside `root` that a URL of ours names, or null: wrong host, wrong form, or outside the bundle. */
export function fileFor(root: string, address: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'huiyin') return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

/** Answers app://huiyin/: GET only, confined to the bundle and the one file of the speller's model. */
export async function serve(root: string, model: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return respond(405, null);
  const { pathname } = new URL(request.url);
  if (pathname === '/crash.html') return respond(200, CRASH_PAGE, TYPES['.html']);
  if (pathname === '/crash.js') return respond(200, CRASH_SCRIPT, TYPES['.js']);
  const asked = fileFor(root, request.url);
  const isModel = asked === join(root, MODEL);
  const file = isModel ? model : asked;
  const type = isModel ? 'application/octet-stream' : file && TYPES[extname(file)];
  if (!file || !type) return respond(404, null);
  try {
    return respond(200, new Uint8Array(await readFile(file)), type);
  } catch {
    return respond(404, null);
  }
}
