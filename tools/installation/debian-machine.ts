// A bare Debian, made by debootstrap and booted with systemd, for the walk through the guides.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PROGRAMS = ['debootstrap', 'systemd-nspawn', 'slirp4netns', 'nsenter'];
/** The authorities that this machine trusts: a network may put one of its own before a registry. */
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';
const AUTHORITIES_INSIDE = '/etc/ssl/authorities-of-the-network.crt';
const BOOT_MS_MAX = 120_000;

/** @returns the reason for which no machine can be made here; null if one can */
export function missingForMachine(): string | null {
  if (process.getuid?.() !== 0) return 'it needs root';
  const missing = PROGRAMS.filter((name) => spawnSync('which', [name]).status !== 0);
  return missing.length > 0
    ? `${missing.join(', ')} missing: apt-get install debootstrap systemd-container slirp4netns`
    : null;
}

/** The archive of Debian that this machine is set to. */
function mirrorOf(apt = '/etc/apt'): string {
  const lists = [
    'sources.list',
    ...fs.readdirSync(path.join(apt, 'sources.list.d')).map((name) => `sources.list.d/${name}`),
  ];
  for (const list of lists) {
    const file = path.join(apt, list);
    if (!fs.existsSync(file) || !/\.(?:list|sources)$/.test(file)) continue;
    const text = fs.readFileSync(file, 'utf8');
    const found = /^(?:URIs:|deb(?: \[[^\]]*\])?) *(\S+\/debian)\/?(?:\s|$)/m.exec(text);
    if (found) return found[1]!;
  }
  throw new Error('[installation] No archive of Debian in /etc/apt');
}

export interface Ran {
  status: number;
  output: string;
}

export interface Machine {
  /** The folder of its root file system. */
  folder: string;
  /** Runs commands in its shell, which keeps its folder, variables and functions. */
  run: (commands: string) => Promise<Ran>;
  stop: () => Promise<void>;
}

export interface MachineOptions {
  suite: string;
  /** An empty folder for its root file system. */
  folder: string;
  /** Folders of this machine that it may read, by the place at which it finds them. */
  shared?: Readonly<Record<string, string>>;
  say?: (line: string) => void;
}

function makeRoot(suite: string, folder: string, say: (line: string) => void): void {
  say(`debootstrap ${suite}`);
  const { status, stdout, stderr } = spawnSync('debootstrap', [suite, folder, mirrorOf()], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`debootstrap failed:\n${stdout.slice(-2000)}${stderr}`);
}

const firstChildOf = (pid: number): number =>
  Number(fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0] || 0);

/** Ends a process that this one started. */
async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** A shell in the machine that answers one block of commands after the other. */
function shellIn(leader: number, folder: string, say: (line: string) => void) {
  const names = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup', '--root', '--wd'];
  const args = ['--target', String(leader), ...names, '--', '/usr/bin/env', '-i'];
  const env = [
    'HOME=/root',
    'USER=root',
    'LANG=C.UTF-8',
    'TERM=dumb',
    'DEBIAN_FRONTEND=noninteractive',
    `NODE_EXTRA_CA_CERTS=${AUTHORITIES_INSIDE}`,
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ];
  const child = spawn('nsenter', [...args, ...env, '/bin/bash', '--norc'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let heard = (): void => {};
  child.once('exit', () => heard());
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const line of chunk.toString().split('\n')) if (line.trim()) say(line);
      heard();
    });
  let count = 0;
  const run = async (commands: string): Promise<Ran> => {
    count += 1;
    const [file, mark] = [`/run/block-${count}.sh`, `@@ended-${count}`];
    spawnSync('nsenter', ['--target', String(leader), '--mount', '--root', '--', 'tee', file], {
      input: commands,
    });
    output = '';
    // As a reader sees it: the first command that fails is noticed, and its status kept.
    child.stdin.write(
      `failed=0; trap 'failed=$?' ERR; . ${file} < /dev/null; trap - ERR; echo "${mark} $failed"\n`,
    );
    for (;;) {
      const ended = new RegExp(`${mark} (\\d+)\\n`).exec(output);
      if (ended) return { status: Number(ended[1]), output: output.slice(0, ended.index) };
      if (child.exitCode !== null) return { status: child.exitCode || 1, output };
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  return { child, run, folder };
}

/**
 * Makes and boots a bare Debian with a network of its own, from which it reaches the outside.
 *
 * @throws with the output if it does not boot
 */
export async function bootDebian({
  suite,
  folder,
  shared = {},
  say = () => {},
}: MachineOptions): Promise<Machine> {
  if (!fs.existsSync(path.join(folder, 'etc/debian_version'))) makeRoot(suite, folder, say);
  if (fs.existsSync(AUTHORITIES)) {
    // A bare Debian has no folder for them yet.
    fs.mkdirSync(path.dirname(path.join(folder, AUTHORITIES_INSIDE)), { recursive: true });
    fs.copyFileSync(AUTHORITIES, path.join(folder, AUTHORITIES_INSIDE));
  }
  // The machine is thrown away: packages need not reach the disk one after the other.
  fs.writeFileSync(path.join(folder, 'etc/dpkg/dpkg.cfg.d/unsafe'), 'force-unsafe-io\n');
  const binds = Object.entries(shared).map(([inside, outside]) => `--bind-ro=${outside}:${inside}`);
  const container = spawn(
    'systemd-nspawn',
    [
      '--quiet',
      '--boot',
      `--directory=${folder}`,
      '--machine=portals',
      '--register=no',
      '--keep-unit',
      '--private-network',
      '--resolv-conf=copy-host',
      '--console=pipe',
      ...binds,
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      // Debian 13 boots on the second version of control groups alone.
      env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: suite === 'bookworm' ? '0' : '1' },
    },
  );
  let console = '';
  for (const stream of [container.stdout, container.stderr])
    stream.on('data', (chunk: Buffer) => (console += chunk.toString()));
  const failed = () => new Error(`The machine did not boot:\n${console.slice(-3000)}`);
  const until = Date.now() + BOOT_MS_MAX;
  const isUp = (leader: number) =>
    /running|degraded/.test(
      spawnSync(
        'nsenter',
        [
          '--target',
          String(leader),
          '--mount',
          '--pid',
          '--root',
          '--',
          'systemctl',
          'is-system-running',
        ],
        { encoding: 'utf8' },
      ).stdout ?? '',
    );
  let leader = 0;
  while (leader === 0 || !isUp(leader)) {
    if (container.exitCode !== null || Date.now() > until) {
      await end(container, 'SIGKILL');
      throw failed();
    }
    await wait(300);
    leader ||= firstChildOf(container.pid!);
  }
  const network = spawn('slirp4netns', ['--configure', '--mtu=65520', String(leader), 'tap0'], {
    stdio: 'ignore',
  });
  const shell = shellIn(leader, folder, say);
  return {
    folder,
    run: shell.run,
    async stop() {
      shell.child.stdin.end();
      await end(shell.child);
      await end(network);
      // systemd-nspawn powers the machine off.
      await Promise.race([end(container), wait(60_000)]);
      await end(container, 'SIGKILL');
    },
  };
}
