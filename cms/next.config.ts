import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

// What the server writes into pages of the admin, such as the time of a version, is the time of India as in the lists.
process.env.TZ = 'Asia/Kolkata';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const config: NextConfig = {
  // Types are checked by `npm test`, with the TypeScript of the whole repository.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@pune/content-models', '@pune/i18n', '@pune/publisher', '@pune/content', '@pune/pdf', '@pune/images'],
  // Reads PDFs: loaded as it is, for it looks for its own parts while it runs.
  serverExternalPackages: ['unpdf'],
  turbopack: { root },
  poweredByHeader: false,
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};

export default withPayload(config, { devBundleServerPackages: false });
