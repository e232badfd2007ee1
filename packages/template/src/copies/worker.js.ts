import type { APIRoute } from 'astro';
import { site } from 'virtual:pune/site';
import { code } from 'virtual:pune/service-workers/copies';
import { staticPaths } from '../shared/paths.ts';
import { workerWith } from './copies.marks.ts';

export const getStaticPaths = staticPaths;

/** The service worker of the portal, whose scope is the root. */
export const GET: APIRoute = () =>
  new Response(workerWith(code, site.locales), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
