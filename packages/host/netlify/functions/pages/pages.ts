import type { Config } from '@netlify/functions';
import { servePages } from '../../pages.ts';

export default servePages(process.env);

/**
 * Everything but what is deployed at its own address, and the addresses of the other functions: a
 * test compares them.
 */
export const config: Config = {
  path: '/*',
  excludedPath: [
    '/_pages/*',
    '/_astro/*',
    '/media/*',
    '/pagefind/*',
    '/api/*',
    '/embed.js',
    '/.netlify/*',
  ],
};
