import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CannotStart } from './checks.ts';

/** Keys of the services, each under its own name: what is sealed under one opens under no other. */
export const SERVICE_SECRETS = [
  'NOTIFY_KEY',
  'CITIZENS_KEY',
  'GRIEVANCES_KEY',
  'PAYMENTS_KEY',
  'BENEFITS_KEY',
  'BENEFITS_AADHAAR_KEY',
] as const;
const BYTES = 32;

/**
 * @throws an error that says what to do, when the file cannot be read: new keys would open nothing
 *   that was sealed before
 */
function readKept(file: string): Record<string, string> {
  if (!fs.existsSync(file)) return {};
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    throw new CannotStart(
      `${file} holds the keys of the citizens' data and cannot be read: bring it back from the backup.`,
    );
  }
}

/**
 * Creates the services' keys on the first start and stores them in the data folder, readable only
 * by the owner. A key set in the environment takes precedence; keys of newer versions are added to
 * the file.
 */
export function serviceSecrets(dataDir: string): Record<string, string> {
  const file = path.join(dataDir, 'service-secrets.json');
  const kept = readKept(file);
  const missing = SERVICE_SECRETS.filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  const all = {
    ...kept,
    ...Object.fromEntries(missing.map((name) => [name, randomBytes(BYTES).toString('base64url')])),
  };
  // By rename: a start that dies half-way must not leave half a key, or what was sealed is lost.
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(all, null, 2), { mode: 0o600 });
  fs.renameSync(`${file}.tmp`, file);
  return all;
}
