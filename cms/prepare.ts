// node cms/prepare.ts: makes the secret, brings the database up to date, makes the demo accounts. Can be run again.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDemoAccounts } from './accounts.ts';
import { environmentFrom, readSecrets } from './environment.ts';

const { dataDir, mediaDir, secretsFile, accountsFile, secret } = environmentFrom();
fs.mkdirSync(mediaDir, { recursive: true });
// A machine's own secret: there is no default that somebody else could know.
if (!secret) {
  const secrets = { ...readSecrets(secretsFile), payloadSecret: crypto.randomBytes(32).toString('base64url') };
  fs.mkdirSync(path.dirname(secretsFile), { recursive: true });
  fs.writeFileSync(secretsFile, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
}

const { getCms } = await import('./admin.ts');
const cms = await getCms();
await cms.db.migrate();
const accounts = await makeDemoAccounts(cms, accountsFile);
if (accounts.length > 0) process.stdout.write(`Made ${accounts.length} demo accounts in ${path.relative(process.cwd(), dataDir)}\n`);
process.exit(0);
