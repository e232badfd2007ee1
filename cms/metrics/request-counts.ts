import type { IncomingMessage, ServerResponse } from 'node:http';
import { emptyHistogram, observe, type HistogramState } from '@pune/std/histogram';
import { histogramValues, type ReadMetric } from '@pune/std/metrics';

/**
 * The classes of routes. `save` changes something, `read` does not; `sign-in` is everything about
 * sessions; `asset` is the script and style of the admin.
 */
export type RouteClass =
  | 'admin'
  | 'save'
  | 'read'
  | 'sign-in'
  | 'file'
  | 'asset'
  | 'monitor'
  | 'other';

const SESSIONS = /^\/api\/users\/(?:login|logout|me|refresh-token|forgot|reset|unlock)/;
/** Payload's own endpoints of documents, and ours (`endpoints.ts`), are below `/api`. */
const CLASSES: readonly (readonly [RegExp, RouteClass])[] = [
  [/^\/(?:livez|readyz|metrics)$/, 'monitor'],
  [/^\/_next\//, 'asset'],
  [/^\/admin(?:\/|$)/, 'admin'],
  [SESSIONS, 'sign-in'],
  [/^\/api\/[\w-]+\/file\//, 'file'],
];
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The class of a request: labels contain no address of a document and no name. */
export function classOf(method: string, path: string): RouteClass {
  const known = CLASSES.find(([pattern]) => pattern.test(path))?.[1];
  if (known) return known;
  if (!path.startsWith('/api/')) return 'other';
  return READING.has(method) ? 'read' : 'save';
}

const BOUNDS_SECONDS = [0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Counts {
  statuses: Map<string, number>;
  durations: HistogramState;
}

/** Counts the requests of this process by class of route and class of status. */
export function createRequestCounts(now: () => number = () => performance.now()) {
  const byClass = new Map<RouteClass, Counts>();

  function count(route: RouteClass, status: string, seconds: number): void {
    let counts = byClass.get(route);
    if (!counts)
      byClass.set(
        route,
        (counts = { statuses: new Map(), durations: emptyHistogram(BOUNDS_SECONDS) }),
      );
    counts.statuses.set(status, (counts.statuses.get(status) ?? 0) + 1);
    observe(counts.durations, seconds);
  }

  const all = () => [...byClass];
  const DURATION = 'pune_cms_request_duration_seconds';
  const metrics: ReadMetric[] = [
    {
      name: 'pune_cms_requests_total',
      help: 'Requests to the CMS, by class of their route and class of status',
      type: 'counter',
      read: () =>
        all().flatMap(([route, { statuses }]) =>
          [...statuses].map(([status, value]) => ({ labels: { route, status }, value })),
        ),
    },
    {
      name: DURATION,
      help: 'Time from a request to the CMS to the end of its answer',
      type: 'histogram',
      read: () =>
        all().flatMap(([route, { durations }]) => histogramValues(DURATION, { route }, durations)),
    },
  ];

  return {
    metrics,
    /** Counts a request when its answer ends; one that the browser gave up is `aborted`. */
    began({ method = 'GET', url = '/' }: IncomingMessage, response: ServerResponse): void {
      const from = now();
      const route = classOf(method, url.split('?')[0]!);
      response.once('close', () => {
        const status = response.writableFinished
          ? `${Math.floor(response.statusCode / 100)}xx`
          : 'aborted';
        count(route, status, (now() - from) / 1000);
      });
    },
  };
}
