import type { APIRoute } from 'astro';
import { picks } from './audiences.ts';
import { localeOf, pathsOf } from '../shared/paths.ts';

export const getStaticPaths = pathsOf(/^\/(?<locale>..)\/for\/picks\.json$/);

export const GET: APIRoute = ({ params, locals }) =>
  Response.json(picks(locals.content, localeOf(params)));
