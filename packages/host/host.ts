import { randomUUID } from 'node:crypto';
import { readlink } from 'node:fs/promises';
import path from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { callFunction, errorForLog } from './call-function.ts';
import { clientIp, clientUrl } from './client.ts';
import { chooseEncoding, COMPRESSED_BYTES_MIN, compress, isCompressible } from './encodings.ts';
import type { HostEnv } from './env.ts';
import { functionMatcher, type MountedFunction, type RouteMatch } from './functions.ts';
import { cookieOf, languageOf, preferredLanguage } from './languages.ts';
import { headerMatcher } from './netlify/header-rules.ts';
import type { NetlifyRules } from './netlify/netlify-toml.ts';
import { redirectMatcher } from './netlify/redirects.ts';
import { OWN_PAGE_POLICY, portalsPage, preparingPage } from './own-pages.ts';
import { addressOf, portalMatcher, type Portal } from './portals.ts';
import { problemAnswer, wantsHtml, type Problem } from './problems.ts';
import { requestPath } from './request-path.ts';
import { answerHeaders, framingRules, mediaPolicy } from './security-headers.ts';
import { createStaticFiles } from './static-files.ts';

const RETRY_AFTER_SECONDS = 5;

export interface HostOptions {
  portals: readonly Portal[];
  /** The folder with a folder of releases for each portal: `<releases>/<site>/current/`. */
  releases: string;
  functions: readonly MountedFunction[];
  netlify: NetlifyRules;
  env: Pick<HostEnv, 'EMBED_ORIGINS' | 'TRUST_PROXY' | 'BODY_BYTES_MAX' | 'FUNCTION_TIMEOUT_MS' | 'NODE_ENV'>;
  log: Logger;
  requestId?: () => string;
  now?: () => number;
}

/** What one request is about; `route` is what the log may say of its address. */
interface Visit {
  request: Request;
  url: URL;
  portal: Portal;
  release: string;
  locale: Locale;
  requestId: string;
  bindings: Partial<HttpBindings> | undefined;
  route?: string;
}

/**
 * One application for all portals: chooses the portal by host name, answers with functions, redirects, and published files,
 * in Netlify's order.
 */
export function createHost({ portals, releases, functions, netlify, env, log, requestId = randomUUID, now = performance.now.bind(performance) }: HostOptions) {
  const portalOf = portalMatcher(portals);
  const functionFor = functionMatcher(functions);
  const redirectFor = redirectMatcher(netlify.redirects);
  const headersFor = headerMatcher([...netlify.headers, ...framingRules(env.EMBED_ORIGINS)]);
  const secureAnswer = answerHeaders({ rules: netlify.headers, embedOrigins: env.EMBED_ORIGINS });
  const files = createStaticFiles();
  const background = new Set<Promise<unknown>>();
  /** Answers of functions: they have their headers, and rules for files do not apply to them. */
  const finished = new WeakSet<Response>();

  const waitUntil = (promise: Promise<unknown>) => {
    const settled = Promise.resolve(promise).catch((error: unknown) => log.error({ event: 'background work failed', error: errorForLog(error) }));
    background.add(settled);
    void settled.finally(() => background.delete(settled));
  };

  /** Gives an answer of ours, which may bring headers of its own, those that its address has by rule. */
  function withRules(pathname: string, answer: Response): Response {
    const ours = answer.status >= 400 || answer.headers.has('content-security-policy');
    for (const [name, value] of headersFor(pathname)) {
      if (name === 'cache-control' && answer.status >= 300 && answer.status !== 304) continue;
      if (ours && answer.headers.has(name)) continue;
      answer.headers.set(name, value);
    }
    const type = answer.headers.get('content-type') ?? '';
    if (pathname.startsWith('/media/') && answer.status < 300) answer.headers.set('content-security-policy', mediaPolicy(type));
    return answer;
  }

  const problem = (visit: Visit, what: Problem) => problemAnswer(visit.request, what, visit.locale, visit.release);

  async function compressedAnswer(request: Request, answer: Response): Promise<Response> {
    const { headers } = answer;
    // Answers that must not be stored may hold secrets beside typed text: compressed, their length would tell (BREACH).
    if (!answer.body || headers.has('content-encoding') || headers.get('cache-control')?.includes('no-store') || !isCompressible(headers.get('content-type'))) return answer;
    headers.append('vary', 'Accept-Encoding');
    const encoding = chooseEncoding(request.headers.get('accept-encoding'));
    if (encoding === 'identity' || request.method === 'HEAD') return answer;
    const body = new Uint8Array(await answer.arrayBuffer());
    if (body.length < COMPRESSED_BYTES_MIN) return new Response(body, answer);
    headers.set('content-encoding', encoding);
    headers.delete('content-length');
    return new Response(new Uint8Array(await compress(body, encoding)), { status: answer.status, headers });
  }

  async function functionAnswer(visit: Visit, match: Extract<RouteMatch, { kind: 'Function' }>): Promise<Response> {
    const { request, url, portal } = visit;
    // An address may hold a secret link: the log says the route.
    visit.route = match.pattern;
    const seen = request.url === url.href ? request : new Request(url, request);
    const result = await callFunction(
      match.fn,
      {
        request: seen,
        url,
        ip: clientIp(request, visit.bindings, env.TRUST_PROXY),
        params: match.params,
        requestId: visit.requestId,
        site: { id: portal.id, name: portal.name[portal.locales[0]!] ?? portal.id, url: portal.url },
        waitUntil,
        log: (...data) => log.info({ function: match.fn.name, requestId: visit.requestId, data }),
      },
      { log, bytesMax: env.BODY_BYTES_MAX, timeoutMs: env.FUNCTION_TIMEOUT_MS },
    );
    switch (result.kind) {
      case 'Answer': {
        const answer = await compressedAnswer(request, await secureAnswer(seen, result.answer));
        finished.add(answer);
        return answer;
      }
      case 'TooLarge': return problem(visit, { kind: 'TooLarge', bytesMax: env.BODY_BYTES_MAX });
      case 'Failure': return problem(visit, { kind: 'Failure', requestId: visit.requestId });
      case 'Timeout': return problem(visit, { kind: 'Timeout', requestId: visit.requestId });
    }
  }

  async function fileAnswer(visit: Visit, pathname: string, status = 200): Promise<Response | null> {
    const safe = requestPath(pathname);
    if (safe.kind === 'Refused') return problem(visit, { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' });
    const found = await files.lookUp(visit.release, safe.path);
    if (found.kind === 'Missing') return null;
    visit.route = pathname;
    if (found.kind === 'File') return files.serve(visit.request, found.file, status);
    return new Response(null, { status: 308, headers: { location: `${pathname}/${visit.url.search}`, 'cache-control': 'no-cache' } });
  }

  async function redirectAnswer(visit: Visit, force: boolean): Promise<Response | null> {
    const match = redirectFor(visit.request, visit.url, { force });
    if (!match) return null;
    if (match.status >= 300 && match.status < 400) {
      visit.route = visit.url.pathname;
      return new Response(null, { status: match.status, headers: { location: match.to } });
    }
    // Machines get a short answer instead of the page that a rule shows for what is missing.
    if (match.status >= 400 && !wantsHtml(visit.request) && !visit.url.pathname.endsWith('/')) return null;
    const target = new URL(match.to, visit.url);
    const fn = functionFor(visit.request.method, target.pathname);
    if (fn?.kind === 'Function') return functionAnswer({ ...visit, url: target }, fn);
    return fileAnswer(visit, target.pathname, match.status);
  }

  function homeRedirect({ request, portal }: Visit): Response {
    const locale = preferredLanguage({ cookie: cookieOf(request, 'lang'), acceptLanguage: request.headers.get('accept-language'), locales: portal.locales });
    return new Response(null, { status: 302, headers: { location: `/${locale}/`, vary: 'Accept-Language, Cookie', 'cache-control': 'no-store' } });
  }

  const releaseOf = (id: string) => readlink(path.join(releases, id, 'current')).then((target) => path.basename(target), () => null);

  async function missingAnswer(visit: Visit): Promise<Response> {
    if ((await releaseOf(visit.portal.id)) === null) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(RETRY_AFTER_SECONDS), refresh: String(RETRY_AFTER_SECONDS), 'cache-control': 'no-store', 'content-security-policy': OWN_PAGE_POLICY };
      return new Response(await preparingPage(visit.portal.locales, RETRY_AFTER_SECONDS), { status: 503, headers });
    }
    const page = wantsHtml(visit.request) ? await fileAnswer({ ...visit }, `/${visit.locale}/404.html`, 404) : null;
    return page ?? problem(visit, { kind: 'NotFound' });
  }

  /** Netlify's order: functions, forced rules, files, other rules, what is missing. */
  async function answerOf(visit: Visit): Promise<Response> {
    const { request, url, release } = visit;
    const safe = requestPath(url.pathname);
    if (safe.kind === 'Refused') return problem(visit, { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' });
    const readable = request.method === 'GET' || request.method === 'HEAD';
    const fn = functionFor(request.method, url.pathname);
    if (fn?.kind === 'Function') {
      const preferred = fn.fn.config.preferStatic && readable && (await files.lookUp(release, safe.path)).kind === 'File';
      if (!preferred) return functionAnswer(visit, fn);
    }
    if (fn?.kind === 'MethodNotAllowed') return problem(visit, { ...fn });
    if (!readable) return problem(visit, { kind: 'MethodNotAllowed', allow: ['GET', 'HEAD'] });
    const forced = await redirectAnswer(visit, true);
    if (forced) return forced;
    if (url.pathname === '/') return homeRedirect(visit);
    return (await fileAnswer(visit, url.pathname)) ?? (await redirectAnswer(visit, false)) ?? missingAnswer(visit);
  }

  /** Somebody came by a name that no portal has. */
  async function elsewhere(request: Request, url: URL, known: boolean): Promise<Response> {
    const locale = preferredLanguage({ acceptLanguage: request.headers.get('accept-language'), locales: LOCALES });
    const list = portals.map((portal) => ({ name: portal.name[locale] ?? portal.id, url: addressOf(portal, url.port) }));
    const title = t(locale)(known ? 'host:portalsTitle' : 'host:unknownHostTitle');
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': OWN_PAGE_POLICY };
    return new Response(await portalsPage(locale, title, list), { status: known ? 200 : 421, headers });
  }

  async function health(): Promise<Response> {
    const live = await Promise.all(portals.map(async ({ id }) => [id, await releaseOf(id)] as const));
    return Response.json({ status: 'ok', releases: Object.fromEntries(live), functions: functions.map(({ name }) => name) }, { headers: { 'cache-control': 'no-store' } });
  }

  async function handle(request: Request, bindings?: Partial<HttpBindings>): Promise<Response> {
    const started = now();
    const id = requestId();
    const url = clientUrl(request, env.TRUST_PROXY);
    const match = portalOf(url.host);
    let visit: Visit | undefined;
    let answer: Response;
    try {
      if (url.pathname === '/health') answer = await health();
      else if (match.kind !== 'Portal') answer = await elsewhere(request, url, match.kind === 'Here');
      else {
        const { portal } = match;
        visit = { request, url, portal, release: path.join(releases, portal.id, 'current'), locale: languageOf(request, url.pathname, portal.locales), requestId: id, bindings };
        answer = await answerOf(visit);
      }
    } catch (error) {
      log.error({ event: 'request failed', requestId: id, error: errorForLog(error) });
      answer = await problemAnswer(request, { kind: 'Failure', requestId: id }, visit?.locale ?? 'en', visit?.release ?? '');
    }
    if (!finished.has(answer)) answer = withRules(url.pathname, answer);
    if (request.method === 'HEAD' && answer.body) {
      await answer.body.cancel();
      answer = new Response(null, answer);
    }
    answer.headers.set('x-request-id', id);
    log.info({
      event: 'request', requestId: id, site: visit?.portal.id, method: request.method, route: visit?.route, status: answer.status, ms: Math.round((now() - started) * 10) / 10,
      ...(env.NODE_ENV !== 'production' && { path: url.pathname }),
    });
    return answer;
  }

  const app = new Hono<{ Bindings: Partial<HttpBindings> }>();
  app.all('*', (context) => handle(context.req.raw, context.env));

  return {
    app,
    waitUntil,
    /** Resolves when the work that functions left running (`waitUntil`) is done. */
    drain: async (): Promise<void> => {
      while (background.size > 0) await Promise.all(background);
    },
  };
}
export type Host = ReturnType<typeof createHost>;
