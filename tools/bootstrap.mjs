// Plain JavaScript for Node 20 and newer: installs the repository's own pnpm, packages and Node 24,
// then runs the command with them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PNPM = 'pnpm@12.21.0';
const NODE_OLDEST = 20;
const NODE_OURS = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

const WATCH_MS = 500;

/** The parent of a process, from /proc; 0 if there is no /proc or no such process. */
function parentOf(pid) {
  try {
    return Number(
      fs
        .readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}

// Read as early as possible, because they may end while this process starts.
const shell = process.ppid;
const npm = parentOf(shell);

const majorOf = (version) => Number(version.split('.')[0]);

/** Exits with a message instead of a stack trace. */
function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/**
 * A digest of everything that determines the result of `pnpm install`: the lock file and every
 * package.json of the workspace.
 */
function wantedInstall() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${PNPM}`);
  const folders = ['', 'cms', 'content-models', 'functions', 'tools/astro-check'];
  for (const parent of ['packages', 'sites'])
    for (const name of fs.readdirSync(path.join(root, parent)).sort())
      folders.push(path.join(parent, name));
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...folders.map((folder) => path.join(folder, 'package.json')),
  ];
  for (const file of files)
    if (fs.existsSync(path.join(root, file)))
      hash.update(file).update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/**
 * Installs the packages of the lock file, unless they are installed already. Its output goes to a
 * log.
 */
async function install() {
  const stamp = path.join(root, 'node_modules', '.installed');
  const wanted = wantedInstall();
  if (readIfThere(stamp) === wanted) return;
  const logs = path.join(path.resolve(root, process.env.DATA_DIR || '.data'), 'logs');
  fs.mkdirSync(logs, { recursive: true, mode: 0o700 });
  const log = path.join(logs, 'install.log');
  const started = Date.now();
  console.log('· Installing packages (from the npm registry, the first time only) …');
  const status = await new Promise((resolve) => {
    const output = fs.openSync(log, 'w', 0o600);
    const args = [
      '--yes',
      PNPM,
      'install',
      '--frozen-lockfile',
      '--config.confirmModulesPurge=false',
      '--reporter=append-only',
    ];
    const child = spawn('npx', args, {
      cwd: root,
      stdio: ['ignore', output, output],
      shell: windows,
    });
    whenNpmEnds(() => {
      child.kill('SIGTERM');
      giveUp('Stopped.');
    });
    child.on('error', () => resolve('missing'));
    child.on('exit', resolve);
  });
  if (status === 'missing')
    giveUp(
      'npx was not found. It comes with npm: install Node with npm from https://nodejs.org, then run this command again.',
    );
  if (status !== 0) {
    const tail = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
    const full = /ENOSPC/.test(tail) ? 'The disk is full: make at least 2 GB of room. ' : '';
    giveUp(
      `${tail}\n\nThe packages could not be installed. ${full}Check the connection to the npm registry, then run this command again: it goes on where it stopped. The whole log: ${path.relative(process.cwd(), log)}`,
    );
  }
  fs.writeFileSync(stamp, wanted);
  console.log(`✓ Installed packages  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * The repository's Node 24; or the operator's own Node if it is new enough and the npm package has
 * no binary for this machine.
 */
function findNode() {
  const ours = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (fs.existsSync(ours)) return ours;
  if (majorOf(process.versions.node) >= NODE_OURS) return process.execPath;
  return giveUp(
    `The npm package "node" has no binary for ${process.platform} ${process.arch}: install Node ${NODE_OURS} or newer from https://nodejs.org, then run this command again.`,
  );
}

/**
 * Calls back when the npm process that started this one through a shell is gone. npm 10 and 11 stop
 * only the shell on a signal, and this process is not notified. Without npm, as under a service
 * manager or `nohup`, no parent is watched.
 */
function whenNpmEnds(stop) {
  if (!process.env.npm_lifecycle_event || windows) return;
  const watch = setInterval(() => {
    if (process.ppid === shell && (npm === 0 || parentOf(shell) === npm)) return;
    clearInterval(watch);
    stop();
  }, WATCH_MS);
  watch.unref();
}

/** Runs a TypeScript file of this repository under Node 24, and exits with its exit code. */
export async function handOver(script, args) {
  if (majorOf(process.versions.node) < NODE_OLDEST)
    giveUp(
      `Node ${process.versions.node} is too old: install Node ${NODE_OLDEST} or newer from https://nodejs.org`,
    );
  await install();
  const node = findNode();
  const env = {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(
      path.delimiter,
    ),
  };
  // The IPC channel closes when this process ends for any reason, which notifies the child.
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', path.join(root, script), ...args],
    { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  // The terminal sends Ctrl-C to the child too: this process only has to outlive it.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmEnds(() => child.kill('SIGTERM'));
  child.on('error', (error) => giveUp(`Could not run ${node}: ${error.message}`));
  child.on('exit', (code, signal) =>
    process.exit(code === null ? (signal === 'SIGINT' ? 130 : 143) : code),
  );
}
