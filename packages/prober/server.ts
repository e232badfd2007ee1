import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/** The published files: pages, style, numbers and raw results. */
const FILE =
  /^\/(?:(?:en|mr|hi)\/)?(?:index\.html)?$|^\/(?:style\.css|status\.json)$|^\/results\/\d{4}-\d\d-\d\d\.csv$/;

const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
};

/**
 * Serves the published files.
 *
 * @param refresh called before each answer: publishes again if the pages are older than the results
 *   that are due, so that a page never calls a service up of which nothing is known
 */
export function serveFiles(folder: string, refresh: () => void): http.Server {
  return http.createServer((request, answer) => {
    const plain = (status: number, text: string, headers = {}) => {
      answer.writeHead(status, { ...HEADERS, 'content-type': 'text/plain', ...headers });
      answer.end(`${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'This server answers GET and HEAD.', { allow: 'GET, HEAD' });
    const { pathname } = new URL(request.url ?? '/', 'http://status.invalid');
    if (/^\/(?:en|mr|hi)$/.test(pathname))
      return plain(308, 'The page has moved.', { location: `${pathname}/` });
    if (!FILE.test(pathname)) return plain(404, 'There is no page at this address.');
    try {
      refresh();
    } catch {
      return plain(503, 'The state is unknown: the results cannot be read.');
    }
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const stream = fs.createReadStream(file);
    stream.once('error', () => plain(404, 'There is no page at this address.'));
    stream.once('open', () => {
      answer.writeHead(200, { ...HEADERS, 'content-type': TYPES[path.extname(file)] });
      if (request.method !== 'HEAD') return stream.pipe(answer);
      stream.destroy();
      answer.end();
    });
  });
}
