import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';
import { answerPolicy } from './content-security-policy.ts';

// Times that the server writes into pages of the admin, such as that of a version, are times of
// India, as in the lists.
process.env.TZ = 'Asia/Kolkata';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const config: NextConfig = {
  // Types are checked by `npm test`, with the TypeScript of the whole repository.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    '@pune/content-models',
    '@pune/i18n',
    '@pune/publisher',
    '@pune/content',
    '@pune/pdf',
    '@pune/images',
  ],
  serverExternalPackages: [
    // Reads PDFs, and looks for its own parts while it runs.
    'unpdf',
    // Loaded once for the whole process. A page and the API bundled apart would each hold Payload's
    // error classes, and the API would not recognise the errors of a Payload that a page has
    // started: it would leave out which field is wrong, and why.
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
        // Browsers heed it on answers over https alone.
        { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
      ],
    },
    // Pages of the admin get theirs from `proxy.ts`, with a nonce.
    {
      source: '/:path((?!admin).*)',
      headers: [{ key: 'Content-Security-Policy', value: answerPolicy }],
    },
  ],
};

export default withPayload(config, { devBundleServerPackages: false });
