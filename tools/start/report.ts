import fs from 'node:fs';
import path from 'node:path';

export interface Address {
  name: string;
  url: string;
}

export interface DemoAccount {
  email: string;
  password: string;
  /** A role of the CMS, or `officer`. */
  role: string;
  /** Of an officer: the post, and the secret of the authenticator. */
  post?: string;
  totp?: string;
}

/** The demo staff accounts of this data folder; empty if the operator created his own. */
export function demoAccounts(dataDir: string): DemoAccount[] {
  const file = path.join(dataDir, 'demo-accounts.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}

/** Formats rows with aligned columns. */
export function table(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows
    .map((row) => (indent + row.map((cell, i) => cell.padEnd(widths[i]!)).join('   ')).trimEnd())
    .join('\n');
}

/** The final message of the start command: all addresses, and the demo accounts. */
export function welcome({
  portals,
  cms,
  accounts,
  accountsFile,
}: {
  portals: Address[];
  cms: Address | null;
  accounts: DemoAccount[];
  accountsFile: string;
}): string {
  const addresses = table([...portals, ...(cms ? [cms] : [])].map(({ name, url }) => [name, url]));
  const editors = accounts.filter(({ role }) => role !== 'officer');
  const staff =
    cms && editors.length > 0
      ? `\nDemo accounts of the CMS (kept in ${accountsFile}):\n\n${table([['role', 'e-mail', 'password'], ...editors.map(({ role, email, password }) => [role, email, password])])}\n`
      : '';
  const officers =
    editors.length < accounts.length
      ? `\n${accounts.length - editors.length} demo officers are in ${accountsFile}. npm run demo:code -- E-MAIL prints the code to sign in with.\n`
      : '';
  return `\n${addresses}\n${staff}${officers}`;
}
