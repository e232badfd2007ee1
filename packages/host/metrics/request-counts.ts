import type { Registry } from 'prom-client';
import { emptyHistogram, observe, type HistogramState } from '@pune/std/histogram';
import { histogramValues } from '@pune/std/metrics';
import type { CountedRoute } from '../counted-route.ts';
import { registerRead } from './read-metrics.ts';

/**
 * Bounds of durations, in milliseconds. The objectives need 100 ms for pages; functions take up to
 * their timeout.
 */
const BOUNDS_MS = [1, 5, 25, 100, 250, 1000, 2500, 10_000];

/** The requests of one portal, method and pattern. */
interface Series extends CountedRoute {
  site: string;
  method: string;
  /** The number of answers by class of status: index 2 is 2xx. */
  statuses: number[];
  durations: HistogramState;
}

/** A request that was answered. */
export interface Answered {
  site: string | undefined;
  method: string | undefined;
  counted: CountedRoute;
  status: number;
  ms: number;
}

const isFile = ({ kind }: CountedRoute) => kind === 'page' || kind === 'file';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts requests in plain numbers, which a scrape reads: a published page costs little more. */
export function createRequestCounts() {
  const bySite = new Map<string, Map<string, Map<string, Series>>>();
  let [cacheHits, cacheMisses] = [0, 0];

  function seriesOf({ site = '', method = '', counted: { route, kind } }: Answered): Series {
    let byMethod = bySite.get(site);
    if (!byMethod) bySite.set(site, (byMethod = new Map()));
    // A method may be any word that a sender chose.
    const known = METHODS.has(method) ? method : 'other';
    let byRoute = byMethod.get(known);
    if (!byRoute) byMethod.set(known, (byRoute = new Map()));
    let series = byRoute.get(route);
    if (!series) {
      const statuses = [0, 0, 0, 0, 0, 0];
      const durations = emptyHistogram(BOUNDS_MS);
      series = { site, method: known, route, kind, statuses, durations };
      byRoute.set(route, series);
    }
    return series;
  }

  const all = (): Series[] =>
    [...bySite.values()].flatMap((byMethod) =>
      [...byMethod.values()].flatMap((byRoute) => [...byRoute.values()]),
    );
  const labelsOf = ({ site, method, route, kind }: Series) => ({ site, method, route, kind });

  return {
    count(answered: Answered, isFromCache: boolean): void {
      const { statuses, durations } = seriesOf(answered);
      statuses[Math.floor(answered.status / 100)]! += 1;
      observe(durations, answered.ms);
      if (isFromCache) cacheHits += 1;
      else if (isFile(answered.counted)) cacheMisses += 1;
    },
    register(registry: Registry): void {
      registerRead(registry, {
        name: 'pune_http_requests_total',
        help: 'Requests answered, by pattern of their route and class of status',
        type: 'counter',
        read: () =>
          all().flatMap((series) =>
            series.statuses.flatMap((value, index) =>
              value > 0 ? { labels: { ...labelsOf(series), status: `${index}xx` }, value } : [],
            ),
          ),
      });
      registerRead(registry, {
        name: 'pune_http_request_duration_seconds',
        help: 'Time from a request to the beginning of its answer',
        type: 'histogram',
        read: () =>
          all().flatMap((series) =>
            histogramValues(
              'pune_http_request_duration_seconds',
              labelsOf(series),
              series.durations,
              0.001,
            ),
          ),
      });
      registerRead(registry, {
        name: 'pune_file_cache_requests_total',
        help: 'Requests for published files, answered from memory (hit) or from the disk (miss)',
        type: 'counter',
        read: () => [
          { labels: { result: 'hit' }, value: cacheHits },
          { labels: { result: 'miss' }, value: cacheMisses },
        ],
      });
    },
  };
}
export type RequestCounts = ReturnType<typeof createRequestCounts>;
