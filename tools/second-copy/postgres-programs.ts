import { execFile, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
const OUTPUT_BYTES_MAX = 16 * 1024 * 1024;

/**
 * Finds a program of PostgreSQL; Debian keeps those of each version in a folder of their own, and
 * only some of them in the PATH.
 *
 * @param version the major version; without it the newest one that is installed
 *
 * @throws an error for the operator if it is not installed
 */
export function postgresProgram(name: string, version?: number): string {
  const versions = fs.existsSync(DEBIAN)
    ? fs.readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions
      .filter((one) => version === undefined || Number(one) === version)
      .map((one) => path.join(DEBIAN, one, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
  ];
  const found = folders
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
  if (found) return found;
  throw new Error(
    `[second-copy] ${name} is not installed: install postgresql-client${version ? `-${version}` : ''}, or for the programs of the server postgresql`,
  );
}

/** PostgreSQL's server refuses to run as root: then its account runs it. */
export const asServerAccount = (file: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['runuser', ['-u', 'postgres', '--', file, ...args]]
    : [file, [...args]];

/** The address of a server for its programs: the password goes by the environment. */
export function connection(
  url: string,
  parameters: Record<string, string> = {},
): { address: string; env: Record<string, string> } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return { address: address.href, env: password ? { PGPASSWORD: password } : {} };
}

/** Runs a program to its end. @throws an error with its last words */
export async function runProgram(
  file: string,
  args: readonly string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<string> {
  try {
    const { stdout } = await run(file, [...args], {
      env: { ...process.env, ...env },
      maxBuffer: OUTPUT_BYTES_MAX,
      ...(cwd && { cwd }),
    });
    return stdout;
  } catch (error) {
    const words = ((error as { stderr?: string }).stderr ?? '').trim().split('\n').at(-1);
    throw new Error(`[second-copy] ${path.basename(file)} failed: ${words}`, { cause: error });
  }
}

/**
 * Starts the program that writes the log of a server to a folder, each part synced before the
 * server acknowledges the commit. It connects again by itself when the server was away.
 */
export function startReceiver(
  url: string,
  { folder, slot, version }: { folder: string; slot: string; version: number },
): ChildProcess {
  const { address, env } = connection(url, { application_name: slot });
  return spawn(
    postgresProgram('pg_receivewal', version),
    ['--synchronous', `--slot=${slot}`, `--directory=${folder}`, `--dbname=${address}`],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
  );
}
