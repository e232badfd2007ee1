import type { APIRoute } from 'astro';
import { code } from 'virtual:pune/service-workers/grievances';
import { staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

/** The service worker of the form: its folder is its scope. */
export const GET: APIRoute = () =>
  new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
