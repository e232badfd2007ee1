// Publishes each change of a post, until it is stopped.
import { getPayload } from 'payload';
import config from './payload.config.ts';
import { openBlog } from './publishing/engine.ts';

const data = process.env.BLOG_DATA ?? 'data';
await openBlog(await getPayload({ config }), data, 'dist/renderer').run();
