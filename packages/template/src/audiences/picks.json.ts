import type { APIRoute } from 'astro';
import { picks } from './audiences.ts';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

export const GET: APIRoute = ({ params, locals }) =>
  Response.json(picks(locals.content, localeOf(params)));
