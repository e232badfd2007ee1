import { createHash } from 'node:crypto';
import type { Context } from '@netlify/functions';
import { to } from '@pune/content/routes';
import { preferredLanguage } from '@pune/http/languages';
import { createLog } from '@pune/http/log';
import type { Locale } from '@pune/i18n';
import {
  CACHEABLE_MS,
  pageTag,
  releaseTag,
  type Entry,
} from '@pune/publisher/targets/netlify.layout.ts';
import { wantsHtml } from '@pune/http/requests';
import { parseEmbedOrigins } from '../env.ts';
import { languageOf } from '../languages.ts';
import { problemAnswer } from '../host-problems.ts';
import { requestPath } from '../request-path.ts';
import { parseEmbedOriginsFile } from '@pune/std/embed-origins';
import { allowFraming, pageRules, mayBeFramed } from '../security-headers.ts';
import { mimeTypeOf } from '../static-files.ts';
import { createDeployedPages, type DeployedPages } from './deployed-pages.ts';
import { headerMatcher } from './header-rules.ts';
import { openPageStore, parsePageTimes, withinMs, type PageStore } from './page-store.ts';
import { redirectMatcher } from './redirects.ts';
import { parseRedirectsFile } from './redirects-file.ts';

const log = createLog('pages');

const DEPLOYED_TIMEOUT_MS = 5000;
const DAY_SECONDS = 86_400;

export interface PagesOptions {
  deployed: (context: Pick<Context, 'deploy' | 'site'>) => DeployedPages;
  store: (release: string) => PageStore;
  embedOrigins: readonly string[];
  storeTimeoutMs: number;
  /** The maximum age of an answer that Netlify's caches may keep. */
  cacheableMs?: number;
  now?: () => number;
}

/** The inputs of one answer. */
interface Visit {
  request: Request;
  url: URL;
  started: number;
  release: string;
  locales: Locale[];
  deployed: DeployedPages;
  store: PageStore;
  changing: Promise<(page: string) => boolean>;
  /** The pages that the answer depends on. */
  pages: Set<string>;
  /** True if the page store did not answer: the page may be older than another reader's. */
  isWithoutStore: boolean;
}

const tagOf = (body: Uint8Array) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
const isUnchanged = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** Serves the pages of a release: edits since its deploy take precedence over deployed pages. */
export function createPages({
  deployed,
  store,
  embedOrigins,
  storeTimeoutMs,
  cacheableMs = CACHEABLE_MS,
  now = () => performance.now(),
}: PagesOptions) {
  const framing = headerMatcher(pageRules(embedOrigins));

  async function bytesOf(visit: Visit, page: string): Promise<Uint8Array | null> {
    visit.pages.add(page);
    let entry: Entry | null = null;
    if (!visit.isWithoutStore) {
      try {
        entry = await withinMs(storeTimeoutMs, visit.store.entry(page));
      } catch (error) {
        visit.isWithoutStore = true;
        log.error('page store is away', error);
      }
    }
    if (entry) return entry.kind === 'page' ? entry.body : null;
    return visit.deployed.page(page);
  }

  /**
   * Builds the headers for Netlify's caches: keep the answer until one of its pages is purged, or
   * do not store it.
   */
  async function cacheHeaders(visit: Visit): Promise<Record<string, string>> {
    const tags = [...visit.pages].map(pageTag);
    const isChanging = await withinMs(storeTimeoutMs, visit.changing).catch(() => () => true);
    const mayKeep =
      !visit.isWithoutStore &&
      now() - visit.started <= cacheableMs &&
      ![...visit.pages].some(isChanging);
    return {
      'netlify-cdn-cache-control': mayKeep
        ? `public, durable, s-maxage=${DAY_SECONDS}`
        : 'no-store',
      'netlify-cache-tag': [releaseTag(visit.release), ...tags].join(','),
    };
  }

  async function pageAnswer(
    visit: Visit,
    page: string,
    body: Uint8Array,
    status: number,
  ): Promise<Response> {
    const etag = tagOf(body);
    const policy = new Headers([...framing(visit.url.pathname)]);
    if (mayBeFramed(policy)) {
      const file = await bytesOf(visit, to.portal.embedding());
      allowFraming(policy, parseEmbedOriginsFile(file && Buffer.from(file).toString('utf8')));
    }
    const headers = new Headers({
      ...Object.fromEntries(policy),
      ...(await cacheHeaders(visit)),
      'content-type': mimeTypeOf(page.endsWith('/') ? `${page}index.html` : page),
      'cache-control': 'public, max-age=0, must-revalidate',
      ...(status === 200 && { etag }),
    });
    if (status === 200 && isUnchanged(visit.request, etag))
      return new Response(null, { status: 304, headers });
    return new Response(visit.request.method === 'HEAD' ? null : new Uint8Array(body), {
      status,
      headers,
    });
  }

  async function redirected(visit: Visit): Promise<Response | null> {
    const rules = await bytesOf(visit, '/_redirects');
    const match =
      rules &&
      redirectMatcher(parseRedirectsFile(Buffer.from(rules).toString('utf8')))(
        visit.request,
        visit.url,
        { force: false },
      );
    if (!match) return null;
    if (match.status >= 300 && match.status < 400) {
      // The target of a 302 depends on the reader's language.
      const caching =
        match.status === 302
          ? { 'netlify-cdn-cache-control': 'no-store' }
          : await cacheHeaders(visit);
      return new Response(null, {
        status: match.status,
        headers: {
          location: match.to,
          'cache-control': 'public, max-age=0, must-revalidate',
          ...caching,
        },
      });
    }
    const body = wantsHtml(visit.request) ? await bytesOf(visit, match.to) : null;
    return body && pageAnswer(visit, match.to, body, match.status);
  }

  async function missing(visit: Visit): Promise<Response> {
    const locale = languageOf(visit.request, visit.url.pathname, visit.locales);
    const page = to.portal.notFound({ locale });
    const body = wantsHtml(visit.request) ? await bytesOf(visit, page) : null;
    if (!body) return problemAnswer(visit.request, { kind: 'NotFound' }, locale, '');
    const answer = await pageAnswer(visit, page, body, 404);
    // The language depends on the reader, unless the address contains it.
    if (!visit.url.pathname.startsWith(`/${locale}/`))
      answer.headers.set('netlify-cdn-cache-control', 'no-store');
    return answer;
  }

  function home({ request, locales }: Pick<Visit, 'request' | 'locales'>): Response {
    const locale = preferredLanguage(request, locales);
    return new Response(null, {
      status: 302,
      headers: {
        location: to.portal.home({ locale }),
        vary: 'Accept-Language, Cookie',
        'cache-control': 'no-store',
      },
    });
  }

  async function answer(visit: Visit, page: string): Promise<Response> {
    if (page === '/') return home(visit);
    const body = await bytesOf(visit, page);
    if (body) return pageAnswer(visit, page, body, 200);
    if (
      !page.endsWith('/') &&
      !page.slice(page.lastIndexOf('/')).includes('.') &&
      (await bytesOf(visit, `${page}/`))
    ) {
      return new Response(null, {
        status: 308,
        headers: {
          location: `${visit.url.pathname}/${visit.url.search}`,
          'cache-control': 'no-cache',
          ...(await cacheHeaders(visit)),
        },
      });
    }
    return (await redirected(visit)) ?? missing(visit);
  }

  return async (
    request: Request,
    context: Pick<Context, 'deploy' | 'site' | 'requestId'>,
  ): Promise<Response> => {
    const started = now();
    const url = new URL(request.url);
    const safe = requestPath(url.pathname);
    if (safe.kind === 'Refused')
      return problemAnswer(
        request,
        { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' },
        'en',
        '',
      );
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problemAnswer(request, { kind: 'MethodNotAllowed', allow: ['GET', 'HEAD'] }, 'en', '');
    try {
      const files = deployed(context);
      const { release, locales } = await files.release();
      const pages = store(release);
      const changing = pages.changing();
      // An answer that does not wait for this promise must not fail with it.
      changing.catch(() => {});
      return await answer(
        {
          request,
          url,
          started,
          release,
          locales: locales as Locale[],
          deployed: files,
          store: pages,
          changing,
          pages: new Set(),
          isWithoutStore: false,
        },
        safe.path,
      );
    } catch (error) {
      log.error('page cannot be served', error);
      return problemAnswer(request, { kind: 'Failure', requestId: context.requestId }, 'en', '');
    }
  };
}

/** Creates the function as it runs at Netlify. */
export function servePages(env: Record<string, string | undefined>) {
  return createPages({
    deployed: createDeployedPages(env, DEPLOYED_TIMEOUT_MS),
    store: openPageStore,
    embedOrigins: parseEmbedOrigins(env.EMBED_ORIGINS),
    ...parsePageTimes(env),
  });
}
