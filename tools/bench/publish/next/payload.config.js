import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { buildConfig } from 'payload';
import { expirePages } from './hooks.js';

const LOCALES = ['en', 'mr', 'hi'];
const PORTALS = process.env.BENCH_PORTALS.split(',');
const text = (name, more = {}) => ({ name, type: 'text', ...more });

const collection = (slug) => ({
  slug,
  versions: { maxPerDoc: 50, drafts: true },
  hooks: { afterChange: [expirePages(slug)] },
  fields: [
    text('slug', { unique: true, index: true }),
    text('title', { localized: true }),
    text('summary', { localized: true }),
    { name: 'body', type: 'json', localized: true },
    text('day', { index: true }),
    text('year', { index: true }),
    text('kind'),
    text('number'),
    text('reviewedOn'),
    ...(slug === 'departments'
      ? []
      : [
          { name: 'department', type: 'relationship', relationTo: 'departments', index: true },
          { name: 'relatedServices', type: 'relationship', relationTo: 'services', hasMany: true },
        ]),
    {
      name: 'portals',
      type: 'select',
      hasMany: true,
      required: true,
      options: PORTALS,
      index: true,
    },
    { name: 'tasks', type: 'array', fields: [text('text', { localized: true })] },
  ],
});

export default buildConfig({
  secret: 'only-for-benches-and-long-enough-for-them',
  telemetry: false,
  collections: ['departments', 'services', 'circulars', 'projects', 'news'].map(collection),
  localization: { locales: LOCALES, defaultLocale: 'en', fallback: false },
  db: sqliteAdapter({
    client: { url: `file:${process.env.BENCH_DATABASE}`, timeout: 5000 },
    wal: true,
    push: true,
    transactionOptions: {},
  }),
});
