import type { APIRoute } from 'astro';
import { site } from 'virtual:pune/site';

/** The origins that may show forms of this portal in a frame, besides those of the environment. */
export const GET: APIRoute = ({ locals }) => {
  const settings = locals.content.settings(site.locales[0]!, ['embedOrigins']);
  return Response.json({ origins: settings?.embedOrigins ?? [] });
};
