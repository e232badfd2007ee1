import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * The source of the MongoDB-compatible server, and the path of its binary, in a folder outside of
 * commits and releases.
 */
export const MONGODB_SERVER_SOURCE = path.join(root, 'cms/testing/mongodb-server');
export const MONGODB_SERVER_BINARY = path.join(
  root,
  'node_modules/.cache/mongodb-server/mongodb-server',
);

/** @returns the server's binary if it is newer than its source, or `null` */
export function mongodbServer(): string | null {
  if (!fs.existsSync(MONGODB_SERVER_BINARY)) return null;
  const built = fs.statSync(MONGODB_SERVER_BINARY).mtimeMs;
  return fs
    .readdirSync(MONGODB_SERVER_SOURCE)
    .every((file) => fs.statSync(path.join(MONGODB_SERVER_SOURCE, file)).mtimeMs <= built)
    ? MONGODB_SERVER_BINARY
    : null;
}
