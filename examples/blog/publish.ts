// Publishes each change of a post, until it is stopped.
import fs from 'node:fs';
import { getPayload } from 'payload';
import config from './payload.config.ts';
import { openBlog } from './publishing/engine.ts';

const data = process.env.BLOG_DATA ?? 'data';
fs.mkdirSync(data, { recursive: true });
await openBlog(await getPayload({ config }), data, 'dist/renderer').run();
