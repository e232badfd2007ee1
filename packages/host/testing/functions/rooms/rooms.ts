import type { Config } from '@netlify/functions';

/** Answers on portals with a capability alone. */
export default (): Response => Response.json({ rooms: 3 });

export const capability = 'rooms';
export const config: Config = { path: '/rooms/*' };
