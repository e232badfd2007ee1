export default {
  trailingSlash: true,
  experimental: { useCache: true },
  serverExternalPackages: ['payload', '@payloadcms/db-sqlite', '@libsql/client', 'libsql'],
};
