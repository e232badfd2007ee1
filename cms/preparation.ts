import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { environmentFrom, readSecrets } from './environment.ts';

/**
 * Makes the folders and the secret that a first start lacks, and brings the database up to date.
 * Can be run again.
 */
export async function prepareCms(): Promise<Payload> {
  const { mediaDir, secretsFile, secret } = environmentFrom();
  fs.mkdirSync(mediaDir, { recursive: true });
  // A machine's own secret: there is no default that others could know.
  if (!secret) {
    const secrets = {
      ...readSecrets(secretsFile),
      payloadSecret: crypto.randomBytes(32).toString('base64url'),
    };
    fs.mkdirSync(path.dirname(secretsFile), { recursive: true });
    fs.writeFileSync(secretsFile, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  const { getCms } = await import('./admin.ts');
  const cms = await getCms();
  await cms.db.migrate();
  return cms;
}
