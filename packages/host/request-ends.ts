import type { Logger } from 'pino';
import { parseTraceparent, type RootSpan } from '@pune/std/tracing';
import {
  countedRoute,
  isMonitored,
  MONITOR,
  NO_ROUTE,
  type CountedRoute,
} from './counted-route.ts';
import type { HostEnv } from './env.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { CacheHit } from './file-cache.ts';
import type { PageViews } from './function-services.ts';
import { requestLog } from './log.ts';
import type { Answered } from './metrics/request-counts.ts';
import type { ProcessMetrics } from './metrics/process-metrics.ts';
import { requestPath } from './request-path.ts';
import type { Visit } from './visit.ts';

/** Rounds milliseconds to one decimal. */
const rounded = (ms: number) => Math.round(ms * 10) / 10;

/**
 * Creates a reader of the header `traceparent`, which only a proxy of our own may send: a visitor
 * could join requests of others to a trace.
 */
export const proxysTrace =
  ({ TRUST_PROXY }: Pick<HostEnv, 'TRUST_PROXY'>) =>
  (traceparent: string | null | undefined) =>
    TRUST_PROXY > 0 ? parseTraceparent(traceparent) : null;

/** A request that was answered, apart from the cache of files. */
export interface RequestEnd {
  trace: RootSpan;
  visit: Visit | undefined;
  method: string;
  pathname: string;
  status: number;
  ms: number;
}

function routeOf(visit: Visit | undefined, pathname: string): CountedRoute {
  if (isMonitored(pathname)) return MONITOR;
  const route = visit?.route;
  if (route === undefined) return NO_ROUTE;
  return visit?.isFunction ? { route, kind: 'function' } : countedRoute(route);
}

export interface RequestEndsOptions {
  env: Pick<HostEnv, 'NODE_ENV'>;
  log: Logger;
  metrics: Pick<ProcessMetrics, 'requests'> | undefined;
  /** Hears of the pages that readers open; without it they are not counted. */
  pageViews?: Pick<PageViews, 'note'> | undefined;
}

/** The statuses of a page that is shown: sent, or unchanged since the browser kept it. */
const SHOWN = [200, 304];

/**
 * Creates what follows each answer: a line of the log, the counts of metrics and the end of the
 * span, without personal data.
 */
export function createRequestEnds({ env, log, metrics, pageViews }: RequestEndsOptions) {
  const logRequest = requestLog(log);

  /**
   * Tells of a page in a language; a feed or a file that a page loads is none. Each encoding of an
   * address counts as the page that it shows: encodings are without number.
   */
  function tellView(
    { site, pathname, counted }: { site: string; pathname: string; counted: CountedRoute },
    header: (
      name: 'user-agent' | 'sec-fetch-dest' | 'sec-purpose' | 'purpose',
    ) => string | undefined,
  ): void {
    if (!pageViews || counted.kind !== 'page' || !pathname.endsWith('/')) return;
    const shown = requestPath(pathname);
    if (shown.kind !== 'Path') return;
    pageViews.note(site, shown.path, {
      userAgent: header('user-agent'),
      destination: header('sec-fetch-dest'),
      purpose: header('sec-purpose') ?? header('purpose'),
    });
  }

  function endSpan(trace: RootSpan, { site, method, counted, status }: Answered): void {
    trace.end(
      {
        'http.request.method': method,
        'http.route': counted.route,
        'http.response.status_code': status,
        ...(site && { 'pune.site': site }),
      },
      status >= 500,
      `${method} ${counted.route}`,
    );
  }

  return {
    answered({ trace, visit, method, pathname, status, ms }: RequestEnd): void {
      const route = visit?.route;
      const site = visit?.portal.id;
      const line = { requestId: trace.id, site, method, route, status, ms: rounded(ms) };
      // Outside production, log the path of a request without a route. A function's own path may
      // contain a secret, so its pattern is logged instead.
      if (env.NODE_ENV !== 'production' && !route) log.info({ ...line, path: pathname }, 'request');
      else logRequest(line);
      const counted = routeOf(visit, pathname);
      metrics?.requests.count({ site, method, counted, status, ms }, false);
      if (visit && route && method === 'GET' && SHOWN.includes(status))
        tellView(
          { site: visit.portal.id, pathname: route, counted },
          (name) => visit.request.headers.get(name) ?? undefined,
        );
      endSpan(trace, { site, method, counted, status, ms });
    },
    /**
     * An answer from the cache: counted and logged.
     *
     * @param trace the request's span, if the file was read for it
     */
    answeredFromCache(
      { portal, pathname, counted, status, requestId }: CacheHit,
      { method, headers }: { method?: string | undefined; headers: IncomingHttpHeaders },
      ms: number,
      trace: RootSpan | undefined,
    ): void {
      const site = portal.id;
      logRequest({ requestId, site, method, route: pathname, status, ms: rounded(ms) });
      metrics?.requests.count({ site, method, counted, status, ms }, !trace);
      if (method === 'GET' && SHOWN.includes(status))
        tellView({ site, pathname, counted }, (name) => headers[name] as string | undefined);
      if (trace) endSpan(trace, { site, method, counted, status, ms });
    },
  };
}
