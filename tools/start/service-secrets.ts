import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CannotStart } from './checks.ts';

/**
 * The keys of the services, one for each purpose: data sealed with one cannot be opened with
 * another.
 */
export const SERVICE_SECRETS = [
  'NOTIFY_KEY',
  'CITIZENS_KEY',
  'GRIEVANCES_KEY',
  'PAYMENTS_KEY',
  'BENEFITS_KEY',
  'BENEFITS_AADHAAR_KEY',
  'STAFF_KEY',
  'STAFF_AUDIT_KEY',
] as const;
const BYTES = 32;

/**
 * @throws an error with the correction if the file cannot be read: with new keys, sealed data could
 *   not be opened
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
  // Replaces the file by rename: a start that is interrupted must not leave a truncated file, or
  // sealed data would be lost.
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(all, null, 2), { mode: 0o600 });
  fs.renameSync(`${file}.tmp`, file);
  return all;
}
