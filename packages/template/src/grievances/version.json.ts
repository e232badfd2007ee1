import type { APIRoute } from 'astro';
import { canonicalConfiguration } from '@pune/grievances/configuration';
import { staticPaths } from '../shared/paths.ts';
import { configurationOf } from './grievances.configuration.ts';

export const getStaticPaths = staticPaths;

/** The configuration file. The SHA-256 of its bytes is in its name. */
export const GET: APIRoute = ({ locals, params }) => {
  const configuration = configurationOf(locals.content);
  if (!configuration || configuration.version !== params.version)
    throw new Error(`[template] [grievances] ${params.version} is not the current configuration`);
  return new Response(canonicalConfiguration(configuration), {
    headers: { 'content-type': 'application/json' },
  });
};
