import type { APIRoute } from 'astro';
import { site } from 'virtual:pune/site';

/** The capabilities of the portal: functions that serve several portals describe themselves by it. */
export const GET: APIRoute = () => Response.json({ capabilities: site.capabilities });
