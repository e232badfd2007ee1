import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './checks.ts';
import { signalGroup } from './processes.ts';

/** A killed process releases its ports shortly after it disappears from the process table. */
const PORTS_FREE_MS = 300;

/** A process by its pid and start time, because pids are reused. */
interface Identity {
  pid: number;
  began: string;
}

interface Claim extends Identity {
  root: string;
  children: Identity[];
}

export interface HeldClaim {
  /**
   * The installation from another folder that uses the same data, if one runs: this one is its
   * standby.
   */
  other: { pid: number; root: string } | null;
  note(children: number[]): void;
  release(): void;
}

/** The start time of a process as the system prints it; empty if there is no such process. */
function beginOf(pid: number): string {
  try {
    if (!fs.existsSync('/proc/self'))
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    const [state, ...fields] = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // A zombie process counts as ended.
    return state === 'Z' ? '' : fields[18]!;
  } catch {
    return '';
  }
}

const identityOf = (pid: number): Identity => ({ pid, began: beginOf(pid) });
const isAlive = ({ pid, began }: Identity): boolean => began !== '' && beginOf(pid) === began;

function readClaim(file: string): Claim | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Claim;
  } catch {
    return null;
  }
}

/**
 * Claims a data folder for the installation in `root`. Each installation has a claim of its own: a
 * newer one may be a standby for the same data and take over. Ends processes that a killed start
 * from the same folder left behind.
 *
 * @throws CannotStart if this installation is running already
 */
export async function claimDataDir(dataDir: string, root: string): Promise<HeldClaim> {
  const folder = path.join(dataDir, 'processes');
  const fileOf = (installation: string) =>
    path.join(
      folder,
      `${createHash('sha256').update(installation).digest('hex').slice(0, 12)}.json`,
    );
  const file = fileOf(root);
  fs.mkdirSync(folder, { recursive: true });
  const before = readClaim(file);
  if (before && before.pid !== process.pid && isAlive(before))
    throw new CannotStart(
      `The system is running already (process ${before.pid}).\nUse it, or stop it with Ctrl-C in its terminal or with: kill ${before.pid}`,
    );
  const left = (before?.children ?? []).filter(isAlive);
  for (const { pid } of left) signalGroup(pid, 'SIGKILL');
  for (let i = 0; i < 100 && left.some(isAlive); i += 1) await wait(50);
  if (left.length > 0) await wait(PORTS_FREE_MS);
  const others = fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((name) => name !== file && name.endsWith('.json'));
  const other = others.map(readClaim).find((claim) => claim && isAlive(claim)) ?? null;

  let noted = '';
  const note = (children: number[]): void => {
    if (children.join() === noted) return;
    noted = children.join();
    try {
      fs.writeFileSync(
        `${file}.tmp`,
        JSON.stringify({
          ...identityOf(process.pid),
          root,
          children: children.map(identityOf),
        } satisfies Claim),
        { mode: 0o600 },
      );
      fs.renameSync(`${file}.tmp`, file);
    } catch {
      // On a full disk, pages are still served; the child processes end with this one anyway.
    }
  };
  noted = '-';
  note([]);
  return {
    other: other && { pid: other.pid, root: other.root },
    note,
    release: () => fs.rmSync(file, { force: true }),
  };
}
