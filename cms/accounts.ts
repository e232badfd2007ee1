import crypto from 'node:crypto';
import fs from 'node:fs';
import type { Payload } from 'payload';
import { ROLES, type Role } from './access/rules.ts';

export interface DemoAccount {
  email: string;
  password: string;
  role: Role;
}

/** One account a role with a password of its own, made when the CMS has no accounts yet; the file is readable by its owner alone. */
export async function makeDemoAccounts(cms: Payload, file: string): Promise<DemoAccount[]> {
  if ((await cms.count({ collection: 'users', overrideAccess: true })).totalDocs > 0) return [];
  const accounts = ROLES.map((role) => ({ email: `${role}@pune.example`, password: crypto.randomBytes(12).toString('base64url'), role }));
  for (const { email, password, role } of accounts)
    await cms.create({ collection: 'users', data: { email, password, role, name: role[0]!.toUpperCase() + role.slice(1), everyDepartment: true } as never, overrideAccess: true });
  fs.writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}
