import { spanOf } from './dates.ts';
import { REQUEST_STATUSES, REQUESTS_MAX, type RequestStatus } from './open311.schema.ts';

const PAGE_MAX = 1_000_000;

/** A query of requests. Numbers override everything else, pages included. */
export type RequestsQuery =
  | { kind: 'Numbers'; numbers: string[] }
  | {
      kind: 'Filters';
      from: Date;
      to: Date;
      /** Empty for all. */
      services: string[];
      statuses: RequestStatus[];
      page: number;
      pageSize: number;
    };

/** `problem` is a key of the messages; `field` the name of the parameter. */
export interface QueryRefused {
  kind: 'Refused';
  problem:
    | 'error_date'
    | 'error_span_long'
    | 'error_span_reversed'
    | 'error_status'
    | 'error_page'
    | 'error_page_size'
    | 'error_ids_many';
  field: string;
}

/** Lists may be separated by commas, or the parameter repeated. */
export const listOf = (query: URLSearchParams, name: string): string[] => [
  ...new Set(
    query
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean),
  ),
];

const valueOf = (query: URLSearchParams, name: string): string | undefined =>
  query.get(name)?.trim() || undefined;

const refused = (problem: QueryRefused['problem'], field: string): QueryRefused => ({
  kind: 'Refused',
  problem,
  field,
});

/** @returns a whole number from 1 to `max`, or null */
function numberOf(text: string | undefined, usual: number, max: number): number | null {
  if (text === undefined) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : null;
}

/** Reads the span of dates, and the page. */
export function readSpan(query: URLSearchParams, now: Date) {
  const span = spanOf(valueOf(query, 'start_date'), valueOf(query, 'end_date'), now);
  if (span.kind === 'DateInvalid') return refused('error_date', span.field);
  if (span.kind === 'SpanReversed') return refused('error_span_reversed', 'end_date');
  if (span.kind === 'SpanLong') return refused('error_span_long', 'end_date');
  const page = numberOf(valueOf(query, 'page'), 1, PAGE_MAX);
  if (page === null) return refused('error_page', 'page');
  const pageSize = numberOf(valueOf(query, 'page_size'), REQUESTS_MAX, REQUESTS_MAX);
  if (pageSize === null) return refused('error_page_size', 'page_size');
  return { kind: 'Paged' as const, from: span.from, to: span.to, page, pageSize };
}

/**
 * Reads the query of `GET servicerequestupdates`. With numbers of requests, and without dates, steps
 * of any time are asked for.
 *
 * @returns `numbers`: null for all requests
 */
export function readUpdatesQuery(query: URLSearchParams, now: Date) {
  const numbers = listOf(query, 'service_request_id');
  if (numbers.length > REQUESTS_MAX) return refused('error_ids_many', 'service_request_id');
  const paged = readSpan(query, now);
  if (paged.kind === 'Refused') return paged;
  if (numbers.length === 0) return { ...paged, numbers: null };
  const hasDates = ['start_date', 'end_date'].some((name) => valueOf(query, name) !== undefined);
  return { ...paged, ...(!hasDates && { from: new Date(0), to: now }), numbers };
}

/** Reads the query of `GET requests`. Parameters that the specification does not know are ignored. */
export function readQuery(query: URLSearchParams, now: Date): RequestsQuery | QueryRefused {
  const numbers = listOf(query, 'service_request_id');
  if (numbers.length > REQUESTS_MAX) return refused('error_ids_many', 'service_request_id');
  if (numbers.length > 0) return { kind: 'Numbers', numbers };
  const paged = readSpan(query, now);
  if (paged.kind === 'Refused') return paged;
  const given = listOf(query, 'status').map((status) => status.toLowerCase());
  const statuses = REQUEST_STATUSES.filter((status) => given.includes(status));
  if (statuses.length < given.length) return refused('error_status', 'status');
  return { ...paged, kind: 'Filters', services: listOf(query, 'service_code'), statuses };
}
