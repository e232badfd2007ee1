import { setTimeout as wait } from 'node:timers/promises';
import type { Route, SimulatedDeploy } from './netlify-api.ts';

export interface EdgeAnswer {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}

export interface EdgeRequest {
  method: string;
  /** The request target of HTTP: path and query. */
  target: string;
  headers: [string, string][];
}

export interface EdgeOptions {
  published: () => SimulatedDeploy | null;
  /** Returns the bytes of a file by its digest. */
  file: (digest: string) => Buffer;
  invoke: (deploy: SimulatedDeploy, name: string, request: EdgeRequest) => Promise<EdgeAnswer>;
  /** Returns the time that a function's response takes to reach the cache. */
  transitMs: () => number;
  purgeMs: number;
  now: () => number;
}

interface Kept {
  answer: EdgeAnswer;
  tags: Set<string>;
  until: number;
}

const headerOf = (headers: readonly [string, string][], name: string) =>
  headers.find(([key]) => key.toLowerCase() === name)?.[1];
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};
/** Headers for Netlify's own caches are not sent to clients. */
const OWN_HEADERS = new Set([
  'netlify-cdn-cache-control',
  'netlify-cache-tag',
  'cdn-cache-control',
]);

const isMatched = (route: Route, pathname: string) =>
  route.literal ? route.literal === pathname : new RegExp(route.expression!).test(pathname);

/**
 * Returns the function that serves a path: functions take precedence over files unless they prefer
 * files. https://docs.netlify.com/platform/request-chain/
 */
function functionOf(deploy: SimulatedDeploy, pathname: string, hasFile: boolean): string | null {
  for (const name of deploy.functions.keys()) {
    const { routes = [], excluded_routes: excluded = [] } = deploy.routes[name] ?? {};
    const found = routes.find((route) => isMatched(route, pathname));
    if (
      found &&
      !excluded.some((route) => isMatched(route, pathname)) &&
      !(found.prefer_static && hasFile)
    )
      return name;
  }
  return null;
}

/**
 * Creates a node of Netlify's network: files of a deploy, functions, and a cache that obeys
 * response headers and is purged by tags.
 */
export function createEdge({ published, file, invoke, transitMs, purgeMs, now }: EdgeOptions) {
  const kept = new Map<string, Kept>();
  const counts = { hits: 0, misses: 0 };

  function deployedFile(deploy: SimulatedDeploy, pathname: string): EdgeAnswer | null {
    const path = decodeURIComponent(pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const digest = deploy.files.get(name);
    if (digest === undefined || name === '/_headers') return null;
    return {
      status: 200,
      headers: [
        ['content-type', TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream'],
        ['cache-control', 'public,max-age=0,must-revalidate'],
        ['etag', `"${digest}"`],
      ],
      body: file(digest),
    };
  }

  function keep(key: string, answer: EdgeAnswer): void {
    const rules =
      headerOf(answer.headers, 'netlify-cdn-cache-control') ??
      headerOf(answer.headers, 'cache-control') ??
      '';
    const seconds = Number(/s-maxage=(\d+)/.exec(rules)?.[1] ?? 0);
    if (!/\bpublic\b/.test(rules) || /no-store|private/.test(rules) || seconds === 0) return;
    kept.set(key, {
      answer,
      tags: new Set(
        (headerOf(answer.headers, 'netlify-cache-tag') ?? '').split(',').map((tag) => tag.trim()),
      ),
      until: now() + seconds * 1000,
    });
  }

  function toReader(
    { headers, target, method }: EdgeRequest,
    { status, headers: own, body }: EdgeAnswer,
    cache: string,
  ): EdgeAnswer {
    const shown: [string, string][] = [
      ...own.filter(([name]) => !OWN_HEADERS.has(name.toLowerCase())),
      ['cache-status', `"Netlify Edge"; ${cache}`],
    ];
    const etag = headerOf(own, 'etag');
    if (etag && headerOf(headers, 'if-none-match') === etag)
      return { status: 304, headers: shown, body: new Uint8Array() };
    return {
      status,
      headers: shown,
      body: method === 'HEAD' || target === '' ? new Uint8Array() : body,
    };
  }

  return {
    counts,
    /** Returns a file of any deploy, as served at the deploy's permanent address. */
    deployedFile,
    async handle(request: EdgeRequest): Promise<EdgeAnswer> {
      const deploy = published();
      if (!deploy)
        return {
          status: 404,
          headers: [['content-type', 'text/plain']],
          body: Buffer.from('Not Found'),
        };
      const pathname = new URL(request.target, 'http://edge').pathname;
      const key = `${deploy.id} ${request.target}`;
      const known = kept.get(key);
      if (request.method === 'GET' && known && known.until > now()) {
        counts.hits++;
        return toReader(request, known.answer, 'hit');
      }
      const found = deployedFile(deploy, pathname);
      const name = functionOf(deploy, pathname, found !== null);
      if (!name)
        return toReader(
          request,
          found ?? {
            status: 404,
            headers: [['content-type', 'text/plain']],
            body: Buffer.from('Not Found'),
          },
          'fwd=miss',
        );
      counts.misses++;
      const answer = await invoke(deploy, name, request);
      await wait(transitMs());
      // A purge meanwhile does not matter: a response in transit is cached all the same.
      if (request.method === 'GET') keep(key, answer);
      return toReader(request, answer, 'fwd=miss');
    },
    purge(tags: readonly string[] | null): void {
      setTimeout(() => {
        for (const [key, { tags: own }] of kept)
          if (tags === null || tags.some((tag) => own.has(tag))) kept.delete(key);
      }, purgeMs);
    },
  };
}
