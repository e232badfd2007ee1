import type { APIRoute } from 'astro';
import { jsonFeed } from '../shared/feed.ts';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;
export const GET: APIRoute = ({ params, locals }) =>
  jsonFeed(locals.content, 'changes', localeOf(params));
