import type { APIRoute } from 'astro';
import { staticPaths } from '../shared/paths.ts';
import { configurationOf } from './grievances.configuration.ts';
import { wordsIn } from './grievances.words.ts';

export const getStaticPaths = staticPaths;

/** The words by which the form finds a category; none while no configuration is published. */
export const GET: APIRoute = ({ locals }) => {
  return Response.json(wordsIn(configurationOf(locals.content)?.categories ?? []));
};
