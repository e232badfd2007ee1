import type { APIRoute } from 'astro';
import { feed } from '../shared/feed.ts';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;
export const GET: APIRoute = ({ params, locals }) =>
  feed(locals.content, 'changes', localeOf(params));
