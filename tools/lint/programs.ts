import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../env.ts';

function run(program: string, ...args: string[]): boolean {
  const script = path.join(root, 'node_modules', program, 'bin', program);
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

/** Writes all files in the form of `.oxfmtrc.json`. @returns true unless a file cannot be read */
export const format = (): boolean => run('oxfmt');

/**
 * Programs that check the repository as a whole; each prints what it finds and returns true if that
 * is nothing.
 */
export const PROGRAMS: Record<string, () => boolean> = {
  'formatted (`npm run format` does it)': () => run('oxfmt', '--check'),
  'no faults that oxlint knows': () => run('oxlint'),
};
