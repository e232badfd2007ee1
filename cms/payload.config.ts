import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { buildConfig } from 'payload';
import { collections } from '@pune/content-models/collections.ts';

const here = path.dirname(fileURLToPath(import.meta.url));

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? 'development',
  collections: collections.map((c) => ({ ...c, versions: c.slug === 'media' ? undefined : { drafts: true } })),
  editor: lexicalEditor(),
  localization: { locales: ['en', 'mr', 'hi'], defaultLocale: 'en', fallback: false },
  db: sqliteAdapter({ client: { url: process.env.CONTENT_DATABASE_URL ?? 'file:.data/cms.db' } }),
  typescript: { outputFile: path.join(here, '../content-models/content-models.types.ts'), declare: false },
});
