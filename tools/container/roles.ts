import path from 'node:path';
import { root } from '../env.ts';
import { rolesOf } from '../systemd/roles.ts';

/** A Node program as a container runs it. */
export interface ContainerCommand {
  args: string[];
  /** Below the checkout. */
  cwd: string;
  env: Record<string, string>;
  /** True if it needs data that are prepared. */
  needsPreparation?: boolean;
}

export const USAGE = `A role is needed: prepare, host, worker, publisher, cms, replica, second-copy, prober, or tool NAME [ARGUMENTS], which runs tools/NAME.ts; of the CMS: tool seed, import or rollback.`;

const PORTS = { host: 8080, worker: 8081, cms: 3000 };
/** Loads the secrets of the container into the environment before the program starts. */
const PRELOAD = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  path.join(root, 'tools/systemd/service.ts'),
];
const TOOL = /^[a-z][a-z-]*$/;
/** Commands that stand in the folder of the CMS. */
const TOOLS_OF_CMS = ['seed', 'import', 'rollback'];

/**
 * @returns the program of a role, which is the same as under systemd; null for a role that does not
 *   exist
 */
export function commandOf(
  role: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): ContainerCommand | null {
  const port = (name: string, fallback: number) => Number(env[name] || fallback);
  const program = (file: string, ...rest: string[]): ContainerCommand => ({
    args: [...PRELOAD, path.join(root, file), ...rest],
    cwd: '',
    env: {},
  });
  if (role === 'prepare') return program('tools/container/prepare.ts');
  if (role === 'second-copy')
    return { ...program('tools/second-copy.ts'), env: { SERVICE_NAME: role } };
  if (role === 'prober') {
    // It runs on other premises, and has none of the keys.
    const file = path.join(root, 'tools/prober.ts');
    return { args: ['--disable-warning=ExperimentalWarning', file, ...args], cwd: '', env: {} };
  }
  if (role === 'tool') {
    const [name = '', ...rest] = args;
    if (!TOOL.test(name)) return null;
    return program(`${TOOLS_OF_CMS.includes(name) ? 'cms' : 'tools'}/${name}.ts`, ...rest);
  }
  const host = port('PORT', PORTS.host);
  const ports = { host, worker: host + 1, cms: port('CMS_PORT', PORTS.cms), replica: true };
  const found = rolesOf(ports).find(({ name }) => name === role);
  if (!found) return null;
  return {
    args: [...PRELOAD, ...found.args],
    cwd: found.cwd ?? '',
    env: { ...found.env, SERVICE_NAME: role },
    needsPreparation: true,
  };
}
