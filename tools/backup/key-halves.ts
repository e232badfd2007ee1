import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeSynced } from '../../packages/database/synced-files.ts';
import { KEY_FILES } from './installation.ts';
import type { Manifest } from './manifests.ts';

/** The folders of the two halves: on different media, kept by different persons. */
export interface KeyFolders {
  first: string;
  second: string;
}
type Keys = NonNullable<Manifest['keys']>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const combined = (a: Uint8Array, b: Uint8Array): Buffer =>
  Buffer.from(a.map((byte, i) => byte ^ b[i]!));

/** The files of keys of an installation as one text; null if it has none. */
function bundleOf(dataDir: string): Buffer | null {
  const present = KEY_FILES.filter((name) => fs.existsSync(path.join(dataDir, name)));
  if (present.length === 0) return null;
  const files = present.map((name) => [name, fs.readFileSync(path.join(dataDir, name), 'utf8')]);
  return Buffer.from(JSON.stringify(Object.fromEntries(files)));
}

/**
 * Stores the keys in two halves: random bytes, and the keys combined with them. Each half alone is
 * random. Keys that did not change since `before` are not stored again.
 */
export function storeKeys(
  dataDir: string,
  folders: KeyFolders,
  before: Manifest['keys'],
): Manifest['keys'] {
  const bundle = bundleOf(dataDir);
  if (!bundle) return null;
  const digest = sha256(bundle);
  const isStored =
    before?.digest === digest &&
    fs.existsSync(path.join(folders.first, before.first)) &&
    fs.existsSync(path.join(folders.second, before.second));
  if (isStored) return before;
  const pad = randomBytes(bundle.length);
  // A name of its own: halves of an earlier backup are never overwritten.
  const name = `keys-${digest.slice(0, 12)}-${randomBytes(3).toString('hex')}`;
  const keys: Keys = { digest, first: `${name}.first`, second: `${name}.second` };
  writeSynced(path.join(folders.first, keys.first), pad);
  writeSynced(path.join(folders.second, keys.second), combined(bundle, pad));
  return keys;
}

/**
 * Joins the halves.
 *
 * @returns the contents of the files of keys, by name
 *
 * @throws an error for the operator if a half is missing or damaged
 */
export function joinKeys(keys: Keys, folders: KeyFolders): Record<string, string> {
  const read = (folder: string, name: string): Buffer => {
    const place = path.join(folder, name);
    if (fs.existsSync(place)) return fs.readFileSync(place);
    throw new Error(`[backup] A half of the keys is missing: ${place}`);
  };
  const first = read(folders.first, keys.first);
  const second = read(folders.second, keys.second);
  const bundle = first.length === second.length ? combined(first, second) : Buffer.alloc(0);
  if (sha256(bundle) !== keys.digest)
    throw new Error('[backup] The two halves of the keys do not fit: one of them is damaged');
  return JSON.parse(bundle.toString('utf8')) as Record<string, string>;
}
