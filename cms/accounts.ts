import crypto from 'node:crypto';
import fs from 'node:fs';
import type { Payload } from 'payload';
import { weaknessOf } from './access/passwords.ts';
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

/**
 * Takes the accounts of a demonstration out of use where a city's own server begins on the same data: each gets a password that
 * nothing keeps, its sessions end, and the file with the known ones goes. The accounts stay, for documents name them.
 * @returns how many were closed
 */
export async function closeDemoAccounts(cms: Payload, file: string): Promise<number> {
  if (!fs.existsSync(file)) return 0;
  const known = JSON.parse(fs.readFileSync(file, 'utf8')) as DemoAccount[];
  const { docs } = await cms.find({ collection: 'users', where: { email: { in: known.map(({ email }) => email) } }, pagination: false, depth: 0, overrideAccess: true });
  for (const { id } of docs)
    await cms.update({ collection: 'users', id, data: { password: crypto.randomBytes(48).toString('base64url'), sessions: [] } as never, overrideAccess: true });
  fs.rmSync(file);
  return docs.length;
}

export type NewAdministrator = { kind: 'Made' } | { kind: 'Refused'; reason: string };

/** Makes the account of an administrator of all departments; refuses an address that is taken, a name that is missing and a weak password. */
export async function createAdministrator(cms: Payload, { email, name, password }: { email: string; name: string; password: string }): Promise<NewAdministrator> {
  const address = email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) return { kind: 'Refused', reason: `"${email}" is no e-mail address.` };
  if (!name.trim()) return { kind: 'Refused', reason: 'The account needs the name of a person.' };
  const weakness = weaknessOf(password, { email: address, name });
  if (weakness) return { kind: 'Refused', reason: `The password is weak. ${weakness}` };
  const taken = await cms.count({ collection: 'users', where: { email: { equals: address } }, overrideAccess: true });
  if (taken.totalDocs > 0) return { kind: 'Refused', reason: `There is an account of ${address} already. Choose another address; with the new account, the password of the old one can be changed in the CMS.` };
  await cms.create({ collection: 'users', data: { email: address, password, name: name.trim(), role: 'administrator', everyDepartment: true } as never, overrideAccess: true });
  return { kind: 'Made' };
}
