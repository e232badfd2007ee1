import type { APIRoute } from 'astro';
import { code } from 'virtual:pune/service-workers/desk';
import { staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

/** The service worker of the desk. A header lets it answer for `/desk/`. */
export const GET: APIRoute = () =>
  new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
