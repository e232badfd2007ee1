import type { Config } from '@netlify/functions';
import { serveMedia } from '../../media.ts';

export default serveMedia(process.env);

/** A file that is deployed needs no function; one that was uploaded since is in the page store. */
export const config: Config = { path: '/media/*', preferStatic: true };
