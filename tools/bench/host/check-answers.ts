import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Release } from './release.ts';

/** A server on this machine. */
export interface Endpoint {
  name: string;
  port: number;
}

/** A request of a page or a function without a body: its path with the query, and its headers. */
export interface GetRequest {
  path: string;
  acceptEncoding: string;
  accept?: string;
}

export interface Answer {
  status: number;
  /** Names and values alternate, as received. */
  raw: string[];
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

export function fetchAnswer(
  port: number,
  host: string,
  { path: target, acceptEncoding, accept = '*/*' }: GetRequest,
  ifNoneMatch?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      host,
      accept,
      'accept-encoding': acceptEncoding,
      ...(ifNoneMatch && { 'if-none-match': ifNoneMatch }),
    };
    const request = http.get(
      { agent, host: '127.0.0.1', port, path: target, headers, timeout: 30_000 },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            raw: response.rawHeaders,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    request
      .on('timeout', () => request.destroy(new Error('no answer within 30 s')))
      .on('error', reject);
  });
}

/** Values of `Accept-Encoding`: of today's browsers, of old ones, and of clients without compression. */
export const ACCEPTED = {
  br: 'gzip, deflate, br, zstd',
  gzip: 'gzip, deflate',
  identity: 'identity',
} as const;
export type PageEncoding = keyof typeof ACCEPTED;
const DECODED: Record<PageEncoding, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
};

/** Headers that differ between servers or belong to the connection. */
const OWN = new Set([
  'etag',
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'server',
  'last-modified',
  'accept-ranges',
  'content-length',
  'transfer-encoding',
]);
const comparable = (headers: http.IncomingHttpHeaders) =>
  Object.entries(headers)
    .filter(([name]) => !OWN.has(name))
    .sort()
    .map(([name, value]) => `${name}: ${String(value)}`);

/** Headers that a web server sets itself. */
const MADE = ['content-type', 'content-encoding', 'vary'];

/** The headers that a server has to add, by language. */
export type PageHeaders = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The headers that most pages of a language have, and the pages with exactly these headers: forms
 * for frames have others.
 */
export async function commonHeaders(
  port: number,
  { host, pages, locales }: Release,
): Promise<{ headers: PageHeaders; pages: string[] }> {
  const found: { headers: Map<string, Map<string, string>>; pages: string[] } = {
    headers: new Map(),
    pages: [],
  };
  for (const locale of locales) {
    const groups = new Map<string, { headers: Map<string, string>; pages: string[] }>();
    for (const page of pages.filter((one) => one.startsWith(`/${locale}/`))) {
      const answer = await fetchAnswer(port, host, { path: page, acceptEncoding: ACCEPTED.br });
      const headers = new Map(
        Object.entries(answer.headers).filter(
          ([name]) => !OWN.has(name) && !MADE.includes(name),
        ) as [string, string][],
      );
      const key = JSON.stringify([...headers]);
      const group = groups.get(key) ?? { headers, pages: [] };
      groups.set(key, group);
      group.pages.push(page);
    }
    const largest = [...groups.values()].sort((a, b) => b.pages.length - a.pages.length)[0];
    if (!largest) continue;
    found.headers.set(locale, largest.headers);
    found.pages.push(...largest.pages);
  }
  return found;
}

/** @throws if a server does not answer a missing page with the 404 page of its language */
async function checkMissing(
  { name, port }: Endpoint,
  { host, folder, locales, pages }: Release,
): Promise<void> {
  for (const locale of locales.filter((one) => pages.some((page) => page.startsWith(`/${one}/`)))) {
    const { status, body } = await fetchAnswer(port, host, {
      path: `/${locale}/no-such-page/`,
      acceptEncoding: ACCEPTED.identity,
      accept: 'text/html',
    });
    const isPage = body.equals(fs.readFileSync(path.join(folder, locale, '404.html')));
    if (status !== 404 || !isPage)
      throw new Error(
        `[bench] ${name} answers ${status} ${isPage ? 'with' : 'without'} the page of "${locale}" where a page is missing`,
      );
  }
}

/**
 * Requests each page in each encoding from a server, and compares bytes and headers with the
 * release and the host: only servers with equal answers can be compared.
 *
 * @returns the ETags of the compressed pages, by page
 */
export async function checkAnswers(
  server: Endpoint,
  hostPort: number,
  release: Release,
): Promise<Map<string, string>> {
  const { name, port } = server;
  // The bare server has published pages only.
  if (!name.startsWith('bare')) await checkMissing(server, release);
  const { host, folder, pages } = release;
  const tags = new Map<string, string>();
  for (const [i, page] of pages.entries()) {
    // Every tenth page in all encodings, the others in the encoding of most browsers.
    for (const encoding of i % 10 === 0
      ? (['br', 'gzip', 'identity'] as const)
      : (['br'] as const)) {
      const request = { path: page, acceptEncoding: ACCEPTED[encoding] };
      const answer = await fetchAnswer(port, host, request);
      const fault = (what: string) =>
        new Error(`[bench] ${name} answers ${page} (${encoding}) ${what}`);
      const file = fs.readFileSync(path.join(folder, decodeURI(page), 'index.html'));
      if (answer.status !== 200) throw fault(`with ${answer.status}`);
      if ((answer.headers['content-encoding'] ?? 'identity') !== encoding)
        throw fault(`in ${answer.headers['content-encoding'] ?? 'identity'}`);
      if (!DECODED[encoding](answer.body).equals(file)) throw fault('with other bytes');
      if (encoding === 'br') tags.set(page, answer.headers.etag!);
      if (i % 10 !== 0 || port === hostPort) continue;
      const [ours, theirs] = [
        comparable((await fetchAnswer(hostPort, host, request)).headers),
        comparable(answer.headers),
      ];
      const difference = [
        ...ours.filter((line) => !theirs.includes(line)).map((line) => `without "${line}"`),
        ...theirs.filter((line) => !ours.includes(line)).map((line) => `with "${line}"`),
      ];
      if (difference.length > 0) throw fault(difference.join(', '));
      if ((await fetchAnswer(port, host, request, answer.headers.etag)).status !== 304)
        throw fault('to its own tag with the whole page');
    }
  }
  return tags;
}
