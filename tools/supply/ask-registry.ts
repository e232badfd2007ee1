import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { PNPM } from '../bootstrap.mjs';
import type { Advisory } from './advisories.ts';
import type { Locked } from './locked.ts';

interface Audit {
  advisories?: Record<
    string,
    {
      module_name: string;
      github_advisory_id?: string;
      url?: string;
      severity: string;
      title: string;
      vulnerable_versions: string;
    }
  >;
  error?: { message?: string };
}

/** Reads the answer of `pnpm audit --json`. */
export const fromAudit = ({ advisories = {} }: Audit): Advisory[] =>
  Object.values(advisories).map((one) => ({
    package: one.module_name,
    id: one.github_advisory_id ?? one.url ?? 'no id',
    severity: one.severity,
    summary: one.title,
    from: null,
    below: null,
    range: one.vulnerable_versions,
  }));

/** Tells whether the lock file has other packages than those that a registry was asked about. */
export const digestOfLocked = (locked: readonly Locked[]): string =>
  createHash('sha256')
    .update(
      locked
        .map(({ name, version }) => `${name}@${version}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

/**
 * Asks the package registry about every package of the lock file, by pnpm (the bulk endpoint of
 * npm's advisories).
 *
 * @param registry another one than that of the settings
 *
 * @throws with pnpm's words when it does not answer
 */
export async function askRegistry(root: string, registry?: string): Promise<Advisory[]> {
  const child = spawn(
    'npx',
    ['--yes', PNPM, 'audit', '--json', ...(registry ? ['--registry', registry] : [])],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (err += text));
  await once(child, 'close');
  const begin = out.indexOf('{');
  // It ends with 1 also when it found something.
  const answer = begin < 0 ? {} : (JSON.parse(out.slice(begin)) as Audit);
  if (answer.advisories) return fromAudit(answer);
  throw new Error(
    `[advisories] The registry does not answer about advisories: ${answer.error?.message ?? (err || out).trim().slice(0, 300)}`,
  );
}
