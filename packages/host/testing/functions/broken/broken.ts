import type { Config } from '@netlify/functions';

/** A function that fails to load: its path must be known all the same. */
const missing = (name: string): string => {
  throw new Error(`This module does not load: ${name} is missing`);
};
missing('a setting');

export default (): Response => new Response();

export const config: Config = { path: '/api/broken' };
