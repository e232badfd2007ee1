import type { APIRoute } from 'astro';
import { localeOf, pathsOf } from '../../paths.ts';

export const getStaticPaths = pathsOf(/^\/(?<locale>..)\/schemes\/index\.json$/);

/** The register of schemes for programs: functions learn from it what a scheme is called. */
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
