import type { Config } from '@netlify/functions';

throw new Error('This module does not load');

export default (): Response => new Response();

export const config: Config = { path: '/api/broken' };
