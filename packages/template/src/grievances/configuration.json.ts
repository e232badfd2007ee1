import type { APIRoute } from 'astro';
import { departmentNames } from '@pune/content/grievance-contents';
import { to } from '@pune/content/routes';
import { staticPaths } from '../shared/paths.ts';
import { configurationOf } from './grievances.configuration.ts';

export const getStaticPaths = staticPaths;

/**
 * Names the current configuration file and the departments in it; `null` if no configuration is
 * published.
 */
export const GET: APIRoute = ({ locals }) => {
  const configuration = configurationOf(locals.content);
  if (!configuration) return Response.json(null);
  const { version } = configuration;
  return Response.json({
    version,
    file: to.grievances.version({ version }),
    departments: departmentNames(locals.content),
  });
};
