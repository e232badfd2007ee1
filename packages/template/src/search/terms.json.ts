import type { APIRoute } from 'astro';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

/** Words as people type them, and the words of pages that they mean. */
export const GET: APIRoute = ({ params, locals }) =>
  Response.json(
    locals.content
      .list('search-terms', { locale: localeOf(params), order: 'title', fields: ['card'] })
      .map(({ card }) => card),
  );
