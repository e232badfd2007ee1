import type { APIRoute } from 'astro';
import { feed } from '../shared/feed.ts';
import { localeOf, pathsOf } from '../shared/paths.ts';

export const getStaticPaths = pathsOf(/^\/(?<locale>..)\/alerts\/feed\.xml$/);
export const GET: APIRoute = ({ params, locals }) =>
  feed(locals.content, 'alerts', localeOf(params));
