import type { Config } from '@netlify/functions';
import { servePages } from '../../pages.ts';

export default servePages(process.env);

/** All paths except those of deployed files and of other functions; a test compares the lists. */
export const config: Config = {
  path: '/*',
  excludedPath: [
    '/_pages/*',
    '/_astro/*',
    '/media/*',
    '/pagefind/*',
    '/api/*',
    '/desk',
    '/desk/*',
    '/staff',
    '/staff/*',
    '/open311/*',
    '/embed.js',
    '/.netlify/*',
  ],
};
