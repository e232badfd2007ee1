import type { APIRoute } from 'astro';
import { localeOf, staticPaths } from '../shared/paths.ts';
import { textsIn } from './grievances.texts.ts';

export const getStaticPaths = staticPaths;

/** The texts of the form that its first screen does not show. */
export const GET: APIRoute = ({ params }) => Response.json(textsIn(localeOf(params)));
