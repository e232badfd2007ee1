import path from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import { preferredLanguage } from '@pune/http/languages';
import { isForOfficers } from '@pune/content/routes';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { newTraceId, SpanKind, startRoot, type RootSpan } from '@pune/std/tracing';
import { clientUrl } from './client.ts';
import { createEmbedOrigins } from './embed-origins.ts';
import type { HostEnv } from './env.ts';
import { createFileAnswers, homeRedirect, REVALIDATE } from './file-answers.ts';
import { createFunctionAnswers } from './function-answers.ts';
import type { PageViews } from './function-services.ts';
import { functionMatcher, functionsFor, type MountedFunction } from './functions.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { chosenLanguage, languageCookie, languageOf, mayChooseLanguage } from './languages.ts';
import type { ProcessMetrics } from './metrics/process-metrics.ts';
import type { NetlifyRules } from './netlify/netlify-toml.ts';
import { redirectMatcher } from './netlify/redirects.ts';
import { OWN_PAGE_POLICY, portalsPage } from './own-pages.ts';
import { createPortalRedirects } from './portal-redirects.ts';
import { addressOf, portalMatcher, type Portal } from './portals.ts';
import { problemAnswer, type HostProblem } from './host-problems.ts';
import type { Readiness } from '@pune/publisher/readiness';
import { wantsHtml } from '@pune/http/requests';
import { createRequestEnds, proxysTrace } from './request-ends.ts';
import { requestPath } from './request-path.ts';
import { ruledHeaders } from './ruled-headers.ts';
import { allowFraming, pageRules, mayBeFramed } from './security-headers.ts';
import { createUnansweredLimit } from './unanswered.ts';
import type { Visit } from './visit.ts';

/** An answer that sets a cookie is private to its reader. */
const PRIVATE = 'private, max-age=0, must-revalidate';

export interface HostOptions {
  portals: readonly Portal[];
  /** The folder of the portals' releases: `<releases>/<site>/current/`. */
  releases: string;
  functions: readonly MountedFunction[];
  netlify: NetlifyRules;
  env: Pick<
    HostEnv,
    | 'EMBED_ORIGINS'
    | 'TRUST_PROXY'
    | 'BODY_BYTES_MAX'
    | 'FUNCTION_TIMEOUT_MS'
    | 'NODE_ENV'
    | 'FILE_CACHE_MB'
  >;
  log: Logger;
  /** Answers monitors at `/livez` and `/readyz`. */
  readiness: Readiness;
  /** Counts requests and functions; without it nothing is counted. */
  metrics?: Pick<ProcessMetrics, 'requests' | 'functionRan'>;
  /** Hears of the pages that readers open; without it they are not counted. */
  pageViews?: Pick<PageViews, 'note'>;
  /** True while functions must not work; pages are served. */
  areFunctionsAway?: () => boolean;
  requestId?: () => string;
  /** A monotonic clock, in milliseconds. */
  now?: () => number;
}

/** Tracks work that continues after an answer. */
function backgroundWork(log: Logger) {
  const running = new Set<Promise<unknown>>();
  return {
    waitUntil(promise: Promise<unknown>): void {
      const settled = Promise.resolve(promise).catch((error: unknown) =>
        log.error({ error: errorForLog(error) }, 'background work failed'),
      );
      running.add(settled);
      void settled.finally(() => running.delete(settled));
    },
    async drain(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Answers a request for an unknown host name with a page that lists the portals for citizens. */
async function elsewhere(
  portals: readonly Portal[],
  request: Request,
  url: URL,
  known: boolean,
): Promise<Response> {
  const locale = preferredLanguage(request, LOCALES);
  const offered = portals.filter((portal) => !isForOfficers(portal));
  const list = offered.map((portal) => ({
    name: portal.name[locale] ?? portal.id,
    url: addressOf(portal, url.port),
  }));
  const title = t(locale)(known ? 'host:portalsTitle' : 'host:unknownHostTitle');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': OWN_PAGE_POLICY,
  };
  return new Response(await portalsPage(locale, title, list), {
    status: known ? 200 : 421,
    headers,
  });
}

/** Finds the function of a portal that answers a request. */
function functionsOf({ portals, functions }: HostOptions) {
  const matchers = new Map(
    portals.map((portal) => [portal.id, functionMatcher(functionsFor(functions, portal))]),
  );
  return ({ id }: Portal, method: string, pathname: string) => matchers.get(id)!(method, pathname);
}
type FunctionAt = ReturnType<typeof functionsOf>;

/** Answers requests in Netlify's order: functions, forced rules, files, other rules, 404. */
function router(
  { netlify, env, log, metrics, areFunctionsAway = () => false }: HostOptions,
  waitUntil: (promise: Promise<unknown>) => void,
  functionAt: FunctionAt,
  kept: KeptAnswers | null,
) {
  const functionFor = ({ request, portal }: Visit, pathname: string) =>
    functionAt(portal, request.method, pathname);
  const redirectFor = redirectMatcher(netlify.redirects);
  const files = createFileAnswers();
  const portalRedirects = createPortalRedirects();
  const functionAnswer = createFunctionAnswers({
    rules: netlify.headers,
    env,
    log,
    metrics,
    waitUntil,
    areFunctionsAway,
  });
  const problem = (visit: Visit, what: HostProblem) =>
    problemAnswer(visit.request, what, visit.locale, visit.release);

  async function redirected(visit: Visit, force: boolean): Promise<Response | null> {
    const match =
      (force ? null : portalRedirects(visit)) ?? redirectFor(visit.request, visit.url, { force });
    if (!match) return null;
    // Browsers cache a permanent redirect without limit unless they must revalidate it: an editor
    // may correct it.
    if (match.status >= 300 && match.status < 400)
      return new Response(null, {
        status: match.status,
        headers: { location: match.to, 'cache-control': REVALIDATE },
      });
    if (match.status === 410)
      return (
        (wantsHtml(visit.request) ? await files.file(visit, match.to, 410) : null) ??
        problem(visit, { kind: 'Gone' })
      );
    // A client that does not read HTML gets a short answer instead of the page of a 404 rule.
    if (match.status >= 400 && !wantsHtml(visit.request)) return null;
    const url = new URL(match.to, visit.url);
    const fn = functionFor(visit, url.pathname);
    return fn?.kind === 'Function'
      ? functionAnswer({ ...visit, url }, fn)
      : files.file(visit, url.pathname, match.status);
  }

  return async (visit: Visit): Promise<Response> => {
    const { method } = visit.request;
    const { pathname } = visit.url;
    const safe = requestPath(pathname);
    if (safe.kind === 'Refused')
      return problem(visit, { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' });
    const reads = method === 'GET' || method === 'HEAD';
    const fn = functionFor(visit, pathname);
    const yields =
      fn?.kind === 'Function' &&
      fn.fn.config.preferStatic &&
      reads &&
      files.exists(visit, safe.path);
    if (fn?.kind === 'Function' && !yields) return functionAnswer(visit, fn);
    if (fn?.kind === 'MethodNotAllowed') return problem(visit, fn);
    if (!reads) return problem(visit, { kind: 'MethodNotAllowed', allow: ['GET', 'HEAD'] });
    const forced = await redirected(visit, true);
    if (forced) return forced;
    if (pathname === '/') return homeRedirect(visit);
    const page = await files.file(visit, pathname, 200, kept?.keeperFor(visit));
    return page ?? (await redirected(visit, false)) ?? files.missing(visit);
  };
}

/**
 * Creates the host for all portals: it selects the portal by host name, answers, adds headers, and
 * logs without personal data.
 */
export function createHost(options: HostOptions) {
  const {
    portals,
    releases,
    netlify,
    env,
    log,
    readiness,
    metrics,
    pageViews,
    requestId = newTraceId,
    now = () => performance.now(),
  } = options;
  const portalOf = portalMatcher(portals);
  const background = backgroundWork(log);
  const rules = ruledHeaders([...netlify.headers, ...pageRules(env.EMBED_ORIGINS)]);
  const embedOriginsOf = createEmbedOrigins();
  const rootOf = new Map(portals.map(({ id }) => [id, path.join(releases, id)]));
  const releaseFolders = new Map(
    portals.map(({ id }) => [id, path.join(rootOf.get(id)!, 'current')]),
  );
  const releaseOf = ({ id }: Portal) => releaseFolders.get(id)!;
  const functionAt = functionsOf(options);
  const kept =
    env.FILE_CACHE_MB > 0
      ? createKeptAnswers({
          bytesMax: env.FILE_CACHE_MB * 1024 * 1024,
          releasesOf: ({ id }) => rootOf.get(id)!,
          releaseOf,
          redirects: netlify.redirects,
          functionFor: functionAt,
          rules,
        })
      : null;
  const ends = createRequestEnds({ env, log, metrics, pageViews });
  const parentOf = proxysTrace(env);
  const mayWait = createUnansweredLimit();
  const answerOf = router(options, background.waitUntil, functionAt, kept);

  function handle(request: Request, bindings?: Partial<HttpBindings>): Promise<Response> {
    const parent = parentOf(request.headers.get('traceparent'));
    const trace = startRoot(request.method, SpanKind.SERVER, parent, requestId);
    return trace.run(() => handleIn(trace, request, bindings));
  }

  async function handleIn(
    trace: RootSpan,
    request: Request,
    bindings?: Partial<HttpBindings>,
  ): Promise<Response> {
    const started = now();
    const { id } = trace;
    const url = clientUrl(request, env.TRUST_PROXY);
    const match = portalOf(url.host);
    const portal = match.kind === 'Portal' ? match.portal : undefined;
    const visit: Visit | undefined = portal && {
      request,
      url,
      portal,
      release: releaseOf(portal),
      requestId: id,
      bindings,
      get locale() {
        return languageOf(request, url.pathname, portal.locales);
      },
    };
    let answer: Response;
    try {
      if (url.pathname === '/livez') answer = readiness.live();
      else if (url.pathname === '/readyz') answer = await readiness.ready();
      else
        answer = visit
          ? await answerOf(visit)
          : await elsewhere(portals, request, url, match.kind === 'Here');
    } catch (error) {
      log.error({ requestId: id, error: errorForLog(error) }, 'request failed');
      answer = await problemAnswer(
        request,
        { kind: 'Failure', requestId: id },
        visit?.locale ?? 'en',
        visit?.release ?? '',
      );
    }
    if (visit?.ruled !== url.pathname) rules.apply(answer, url.pathname);
    const isFramed = mayBeFramed(answer.headers);
    if (visit && isFramed) allowFraming(answer.headers, embedOriginsOf(visit.release));
    const referer = request.headers.get('referer');
    const isRead = referer && (answer.ok || answer.status === 304);
    const mayChoose = portal && isRead && mayChooseLanguage(referer, url.pathname, portal.locales);
    const language = mayChoose ? chosenLanguage(request, url, portal.locales) : null;
    if (language) {
      answer.headers.append('set-cookie', languageCookie(language, url));
      answer.headers.set('cache-control', PRIVATE);
      // The origins of a framed page may change without its file.
    } else if (visit?.sent && !isFramed) kept?.keep(visit, answer);
    if (request.method === 'HEAD' && answer.body) {
      await answer.body.cancel();
      answer = new Response(null, { status: answer.status, headers: answer.headers });
    }
    answer.headers.set('x-request-id', id);
    ends.answered({
      trace,
      visit,
      method: request.method,
      pathname: url.pathname,
      status: answer.status,
      ms: now() - started,
    });
    return answer;
  }

  // Our server speaks HTTP/1.1 to its proxy and to visitors.
  const answerRequest = getRequestListener((request, bindings) =>
    handle(request, bindings as HttpBindings),
  );
  /** The request listener for a server of `node:http`. */
  function listener(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const started = now();
    /** A span is made for an answer whose file is read, as for those of the full path. */
    let trace: RootSpan | undefined;
    const idOf = (wasRead: boolean): string => {
      const parent = parentOf(incoming.headers['traceparent'] as string | undefined);
      if (!wasRead) return parent?.traceId ?? requestId();
      trace = startRoot('GET', SpanKind.SERVER, parent, requestId, started);
      return trace.id;
    };
    if (!mayWait(incoming, outgoing)) return void incoming.socket.destroy();
    try {
      const hit = kept?.serve(incoming, outgoing, idOf, started);
      if (hit) return ends.answeredFromCache(hit, incoming, now() - started, trace);
    } catch (error) {
      // The full path answers what fails here, or reports it to the client.
      log.error({ error: errorForLog(error) }, 'answer from a file failed');
      if (outgoing.headersSent) return void outgoing.destroy();
    }
    trace?.end();
    answerRequest(incoming, outgoing);
  }

  return { fetch: handle, listener, waitUntil: background.waitUntil, drain: background.drain };
}
export type Host = ReturnType<typeof createHost>;
