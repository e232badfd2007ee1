import crypto from 'node:crypto';
import fs from 'node:fs';
import type { Payload } from 'payload';
import { weaknessInWords } from './access/passwords.ts';
import { ROLES, type Role } from './access/rules.ts';
import { isPasswordOf } from './access/sign-in.ts';

export interface DemoAccount {
  email: string;
  password: string;
  role: Role;
}

/**
 * Creates one account for each role, with a random password, if the CMS has no accounts yet. Only
 * the owner can read the file.
 */
export async function makeDemoAccounts(cms: Payload, file: string): Promise<DemoAccount[]> {
  if ((await cms.count({ collection: 'users', overrideAccess: true })).totalDocs > 0) return [];
  const accounts = ROLES.map((role) => ({
    email: `${role}@pune.example`,
    password: crypto.randomBytes(12).toString('base64url'),
    role,
  }));
  for (const { email, password, role } of accounts)
    await cms.create({
      collection: 'users',
      data: {
        email,
        password,
        role,
        name: role[0]!.toUpperCase() + role.slice(1),
        everyDepartment: true,
      } as never,
      overrideAccess: true,
    });
  fs.writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

interface Credentials {
  id: number | string;
  email: string;
  hash?: string;
  salt?: string;
}

/**
 * Disables demo accounts when a production server starts on the same data. Each account that still
 * has its demo password gets a random one that is not stored, its sessions end, and the file with
 * the passwords is deleted. The accounts stay, because documents reference them. An account whose
 * password was changed stays open: it belongs to a person, perhaps the only administrator.
 *
 * @returns the addresses of the disabled accounts
 */
export async function closeDemoAccounts(cms: Payload, file: string): Promise<string[]> {
  if (!fs.existsSync(file)) return [];
  const known = new Map(
    (JSON.parse(fs.readFileSync(file, 'utf8')) as DemoAccount[]).map(({ email, password }) => [
      email,
      password,
    ]),
  );
  const where = { email: { in: [...known.keys()] } };
  // The CMS's own operations hide password hashes.
  const { docs } = await cms.db.find<Credentials>({
    collection: 'users',
    where,
    pagination: false,
  });
  const closed: string[] = [];
  for (const { id, email, hash, salt } of docs) {
    if (!hash || !salt || !(await isPasswordOf({ hash, salt }, known.get(email)!))) continue;
    const data = { password: crypto.randomBytes(48).toString('base64url'), sessions: [] };
    await cms.update({ collection: 'users', id, data: data as never, overrideAccess: true });
    closed.push(email);
  }
  fs.rmSync(file);
  return closed;
}

/**
 * Formats a message for the operator: the closed demo accounts, and the command that makes an
 * account. The supervisor forwards lines that begin with `!`.
 */
export const closedInWords = (closed: readonly string[]): string =>
  `! Closed the demo accounts ${closed.join(', ')}: their passwords were known. Make an administrator with: npm run admin:create`;

export type NewAdministrator = { kind: 'Made' } | { kind: 'Refused'; reason: string };

/**
 * Creates an administrator for all departments. Refuses an existing address, a missing name and a
 * weak password.
 */
export async function createAdministrator(
  cms: Payload,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<NewAdministrator> {
  const address = email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(address))
    return { kind: 'Refused', reason: `"${email}" is no e-mail address.` };
  if (!name.trim()) return { kind: 'Refused', reason: 'The account needs the name of a person.' };
  const weakness = weaknessInWords(password, { email: address, name });
  if (weakness) return { kind: 'Refused', reason: `The password is weak. ${weakness}` };
  const taken = await cms.count({
    collection: 'users',
    where: { email: { equals: address } },
    overrideAccess: true,
  });
  if (taken.totalDocs > 0)
    return {
      kind: 'Refused',
      reason: `There is an account of ${address} already. Choose another address; with the new account, the password of the old one can be changed in the CMS.`,
    };
  await cms.create({
    collection: 'users',
    data: {
      email: address,
      password,
      name: name.trim(),
      role: 'administrator',
      everyDepartment: true,
    } as never,
    overrideAccess: true,
  });
  return { kind: 'Made' };
}
