import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { buildConfig } from 'payload';
import { publishing } from '@pune/payload-outbox/plugin';
import { publishPost } from './publishing/model.ts';

// A plain Payload configuration; the plugin is the only line about publishing.
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? 'only-for-this-example',
  db: sqliteAdapter({
    client: { url: `file:${process.env.BLOG_DATA ?? 'data'}/payload.db` },
    // SQLite has transactions in Payload only with this option.
    transactionOptions: {},
  }),
  collections: [
    {
      slug: 'posts',
      versions: { drafts: true },
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'slug', type: 'text', required: true, unique: true },
        { name: 'publishedOn', type: 'text', required: true },
        { name: 'body', type: 'textarea', required: true },
      ],
    },
  ],
  typescript: { autoGenerate: false },
  plugins: [publishing({ locale: 'en', collections: { posts: publishPost } })],
});
