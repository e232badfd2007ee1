import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { environmentFrom, readSecrets } from './environment.ts';

/**
 * Prepares a start of the CMS: creates missing folders and Payload's secret, migrates the content
 * database. It is idempotent.
 *
 * @returns the initialized Payload instance
 */
export async function prepareCms(): Promise<Payload> {
  const { mediaDir, secretsFile, secret } = environmentFrom();
  fs.mkdirSync(mediaDir, { recursive: true });
  // Generate a secret for this machine: a default would be public.
  if (!secret) {
    const secrets = {
      ...readSecrets(secretsFile),
      payloadSecret: crypto.randomBytes(32).toString('base64url'),
    };
    fs.mkdirSync(path.dirname(secretsFile), { recursive: true });
    fs.writeFileSync(secretsFile, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  const { openCms } = await import('./open-cms.ts');
  const cms = await openCms();
  await cms.db.migrate();
  return cms;
}
