import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';
import { answerPolicy } from './content-security-policy.ts';

// The server writes times into admin pages, such as that of a version, in India's time, as in the
// lists.
process.env.TZ = 'Asia/Kolkata';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const config: NextConfig = {
  // `npm test` checks types, with the TypeScript version of the whole repository.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    '@pune/content-models',
    '@pune/i18n',
    '@pune/publisher',
    '@pune/snapshot',
    '@pune/content',
    '@pune/payload-outbox',
    '@pune/pdf',
    '@pune/images',
    '@pune/std',
    '@pune/ui',
  ],
  serverExternalPackages: [
    // It reads PDFs, and resolves its own files at run time.
    'unpdf',
    // Load Payload once for the whole process. If pages and API were bundled separately, each would
    // have its own copy of Payload's error classes; the API would not recognise the errors of a
    // Payload that a page has started, and would omit the invalid fields.
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-postgres',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
  ],
  turbopack: { root },
  poweredByHeader: false,
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        // Browsers use it only on answers over https.
        { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
      ],
    },
    // `proxy.ts` sets the policy of admin pages, with a nonce; pages of drafts, their files, and the page
    // that ends mails have their own.
    {
      source: '/:path((?!admin|api/drafts/|api/work-mails/).*)',
      headers: [{ key: 'Content-Security-Policy', value: answerPolicy }],
    },
    // The address of a link for review opens a draft.
    {
      source: '/api/drafts/:path*',
      headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
    },
  ],
};

export default withPayload(config, { devBundleServerPackages: false });
