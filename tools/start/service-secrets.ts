import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { environmentOfKeys, replaceKeyFile, sinceField } from '../secrets/key-files.ts';
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
  'STAFF_CMS_KEY',
  'RECEIPTS_KEY',
  'BILL_SEARCH_KEY',
  'CHANNEL_SESSIONS_KEY',
] as const;
const BYTES = 32;

export const serviceSecretsFile = (dataDir: string): string =>
  path.join(dataDir, 'service-secrets.json');

/**
 * The variables of the keys that earlier starts have made; empty before the first one.
 *
 * @throws CannotStart if the file cannot be read
 */
export const keptServiceSecrets = (dataDir: string): Record<string, string> =>
  environmentOfKeys(readKept(serviceSecretsFile(dataDir)), SERVICE_SECRETS);

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
 *
 * @returns the variables of the keys, with those of rotations under way (`<name>_OTHER`)
 */
export function serviceSecrets(dataDir: string, now = new Date()): Record<string, string> {
  const file = serviceSecretsFile(dataDir);
  const kept = readKept(file);
  const missing = SERVICE_SECRETS.filter((name) => !kept[name]);
  if (missing.length === 0) return environmentOfKeys(kept, SERVICE_SECRETS);
  const all = {
    ...kept,
    ...Object.fromEntries(
      missing.flatMap((name) => [
        [name, randomBytes(BYTES).toString('base64url')],
        [sinceField(name), now.toISOString()],
      ]),
    ),
  };
  replaceKeyFile(file, all);
  return environmentOfKeys(all, SERVICE_SECRETS);
}
