import type { Config } from '@netlify/functions';
import { serveMedia } from '../../media.ts';

export default serveMedia(process.env);

/** Before the files of a deploy: one that was taken down since is gone at once. */
export const config: Config = { path: '/media/*' };
