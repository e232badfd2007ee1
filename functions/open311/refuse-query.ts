import { DAYS_MAX, REQUESTS_MAX } from '@pune/open311/schema';
import type { QueryRefused } from '@pune/open311/query';
import type { Open311Feature } from './feature.ts';

/** Refuses a query with the name of its parameter. */
export const refuseQuery = (
  { refuse }: Pick<Open311Feature, 'refuse'>,
  request: Request,
  { problem, field }: QueryRefused,
): Response => refuse(request, problem, { values: { field, days: DAYS_MAX, max: REQUESTS_MAX } });
