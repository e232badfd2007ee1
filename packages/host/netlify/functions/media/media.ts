import type { Config } from '@netlify/functions';
import { serveMedia } from '../../media.ts';

export default serveMedia(process.env);

/**
 * Takes precedence over the files of a deploy, so that a file taken down since then is gone at
 * once.
 */
export const config: Config = { path: '/media/*' };
