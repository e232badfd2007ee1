import type { APIRoute } from 'astro';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

/** The register of schemes as JSON: functions read the names of schemes from it. */
export const GET: APIRoute = ({ params, locals }) =>
  Response.json(
    locals.content
      .list('schemes', {
        locale: localeOf(params),
        order: 'title',
        fields: ['slug', 'title', 'card'],
      })
      .map(({ slug, title, card }) => ({ slug, title, ...card })),
  );
