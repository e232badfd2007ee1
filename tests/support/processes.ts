import fs from 'node:fs';
import path from 'node:path';
import { until } from './cms.ts';
import { system } from './visit.ts';

interface Process {
  pid: number;
  began: string;
}

const COMMANDS = {
  publisher: /cms\/publisher\.ts/,
  cms: /next-server|next\/dist\/bin\/next start/,
};
export type Kept = keyof typeof COMMANDS;

/** The processes that the start command keeps, as it notes them. */
const children = (): Process[] =>
  fs
    .readdirSync(path.join(system.dataDir, 'processes'))
    .filter((name) => name.endsWith('.json'))
    .flatMap(
      (name) =>
        (
          JSON.parse(fs.readFileSync(path.join(system.dataDir, 'processes', name), 'utf8')) as {
            children: Process[];
          }
        ).children,
    );

const commandOf = ({ pid }: Process): string => {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

/** Returns the id of a process that the start command keeps, once it runs. */
export async function processOf(name: Kept): Promise<number> {
  let pid: number | undefined;
  await until(async () => {
    pid = children().find((child) => COMMANDS[name].test(commandOf(child)))?.pid;
    return pid !== undefined;
  });
  return pid!;
}

/**
 * Milliseconds for which the main thread of a process was ready to run and had no processor
 * (`/proc/PID/schedstat`): other programs of a busy machine had it. 0 where that is not recorded.
 */
export function starvedMs(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * Waits as `until` does.
 *
 * @returns the milliseconds that it took, without those for which processes of the system, or this
 *   one, waited for a processor
 */
export async function ownMsUntil(met: () => Promise<boolean>): Promise<number> {
  const starved = (): number =>
    [process.pid, ...children().map(({ pid }) => pid)].reduce((ms, pid) => ms + starvedMs(pid), 0);
  const before = starved();
  const ms = await until(met);
  return ms - (starved() - before);
}
