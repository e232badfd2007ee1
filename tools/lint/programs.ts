import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../env.ts';

function run(program: string, ...args: string[]): boolean {
  const script = path.join(root, 'node_modules', program, 'bin', program);
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

/**
 * Formats all files according to `.oxfmtrc.json`.
 *
 * @returns false if a file cannot be read
 */
export const format = (): boolean => run('oxfmt');

/**
 * Programs that check the whole repository. Each prints its problems and returns true if there are
 * none.
 */
export const PROGRAMS: Record<string, () => boolean> = {
  'formatted (`npm run format` does it)': () => run('oxfmt', '--check'),
  'no faults that oxlint knows': () => run('oxlint'),
};
