import type { APIRoute } from 'astro';
import { staticPaths } from '../shared/paths.ts';
import { wordsIn } from './grievances.words.ts';

export const getStaticPaths = staticPaths;

/**
 * The words by which the form finds a category; none while no configuration is published. They
 * depend on the configuration's own document, not on the offices and departments that it names.
 */
export const GET: APIRoute = ({ locals }) =>
  Response.json(wordsIn(locals.content.grievanceConfiguration()?.categories ?? []));
