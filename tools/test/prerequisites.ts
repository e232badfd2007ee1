import { execFile, spawnSync, type ExecFileOptions } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../env.ts';
import {
  MONGODB_SERVER_BINARY,
  MONGODB_SERVER_SOURCE,
  mongodbServer,
} from '../../cms/testing/servers.ts';

const onPath = (names: readonly string[]): string | null => {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter))
      if (folder && fs.existsSync(path.join(folder, name))) return path.join(folder, name);
  return null;
};
const firstThere = (files: readonly string[]): string | null =>
  files.find((file) => fs.existsSync(file)) ?? null;

/** Chromium without a window: a page takes a third of the processor time of Chromium's. */
const findHeadlessShell = (): string | null => onPath(['chromium-headless-shell']);

export const findChromium = (): string | null =>
  process.env.CHROME_PATH ||
  findHeadlessShell() ||
  onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ||
  firstThere([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);

/** Finds a Java that runs: macOS has a stub that only says where to get one. */
export function findJava(): string | null {
  const java = process.env.JAVA_HOME
    ? path.join(process.env.JAVA_HOME, 'bin/java')
    : onPath(['java']);
  return java && spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0 ? java : null;
}

/** Debian installs the programs of PostgreSQL in a folder for each version, not in the PATH. */
export function findPostgres(): string | null {
  const versions = fs.existsSync('/usr/lib/postgresql')
    ? fs.readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : [];
  return (
    firstThere(versions.map((version) => `/usr/lib/postgresql/${version}/bin/initdb`)) ??
    onPath(['initdb'])
  );
}

/** The niceness of a build: tests begin meanwhile. */
const BUILD_PRIORITY = 15;

/** @throws if the program fails or takes too long */
async function execute(
  file: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<void> {
  const ended = promisify(execFile)(file, args, options);
  if (ended.child.pid) os.setPriority(ended.child.pid, BUILD_PRIORITY);
  await ended;
}

const findGo = (): string | null => onPath(['go']) ?? firstThere(['/usr/local/go/bin/go']);

/** The MongoDB of TEST_MONGODB_URL, or the compatible server that tests build. */
const findMongodb = (): string | null => process.env.TEST_MONGODB_URL || mongodbServer();

/**
 * Builds it from the modules in its own `go.sum`.
 *
 * @throws if Go is too old or its modules cannot be downloaded
 */
async function buildMongodbServer(): Promise<void> {
  const go = findGo();
  if (go)
    await execute(go, ['build', '-trimpath', '-o', MONGODB_SERVER_BINARY, '.'], {
      cwd: MONGODB_SERVER_SOURCE,
      timeout: 10 * 60_000,
    });
}

const PYTHON_TOOLS = path.join(root, 'node_modules/.cache/schemathesis');
const SCHEMATHESIS_VERSION = '4.32.5';

/** A Python that can create a virtual environment. */
function findPython(): string | null {
  const python = onPath(['python3']);
  return python &&
    spawnSync(python, ['-c', 'import ensurepip, venv'], { stdio: 'ignore' }).status === 0
    ? python
    : null;
}

/**
 * Finds Schemathesis, which sends an interface all kinds of input that its own description allows
 * and forbids.
 */
export const findSchemathesis = (): string | null =>
  firstThere([path.join(PYTHON_TOOLS, 'bin/schemathesis')]) ?? onPath(['schemathesis']);

/** @throws if the Python packages cannot be downloaded */
async function installSchemathesis(): Promise<void> {
  const python = findPython();
  if (!python) return;
  await execute(python, ['-m', 'venv', PYTHON_TOOLS]);
  await execute(
    path.join(PYTHON_TOOLS, 'bin/pip'),
    ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${SCHEMATHESIS_VERSION}`],
    { timeout: 5 * 60_000 },
  );
}

const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Finds an nginx that serves precompressed brotli files, and the module for it. */
export function findNginx(): { nginx: string; brotli: string } | null {
  const nginx = onPath(['nginx']) ?? firstThere(['/usr/sbin/nginx']);
  return nginx && fs.existsSync(NGINX_BROTLI) ? { nginx, brotli: NGINX_BROTLI } : null;
}

export const findCaddy = (): string | null => onPath(['caddy']);

interface Prerequisite {
  name: string;
  find: () => string | null;
  /** Finds a faster one, which is installed beside the one that is there. */
  findFaster?: () => string | null;
  aptPackages: readonly string[];
  /** The packages of distributions that lack the others. */
  otherPackages?: readonly string[];
  /** The tests that need it. */
  without: string;
  /** Builds a prerequisite that no package contains, by means of the packages. */
  build?: { with: () => string | null; run: () => Promise<void> };
}

const PREREQUISITES: readonly Prerequisite[] = [
  {
    name: 'Chromium',
    find: findChromium,
    findFaster: () => process.env.CHROME_PATH || findHeadlessShell(),
    aptPackages: ['chromium-headless-shell', 'fonts-noto-core'],
    otherPackages: ['chromium', 'fonts-noto-core'],
    without: 'tests in a browser (end to end, axe-core, Lighthouse)',
  },
  {
    name: 'Java',
    find: findJava,
    aptPackages: ['openjdk-17-jre-headless'],
    without: 'the Nu HTML checker',
  },
  {
    name: 'PostgreSQL',
    find: findPostgres,
    aptPackages: ['postgresql'],
    without: 'the suites of both databases on PostgreSQL',
  },
  {
    name: 'MongoDB',
    find: findMongodb,
    aptPackages: ['golang'],
    build: { with: findGo, run: buildMongodbServer },
    without:
      'the suites of the CMS on MongoDB (TEST_MONGODB_URL names one; else a compatible server is built with Go 1.24)',
  },
  {
    name: 'nginx',
    find: () => findNginx()?.nginx ?? null,
    aptPackages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    without: 'the crawl that compares nginx with the host',
  },
  {
    name: 'Caddy',
    find: findCaddy,
    aptPackages: ['caddy'],
    without: 'the crawl that compares Caddy with the host',
  },
  {
    name: 'Schemathesis',
    find: findSchemathesis,
    aptPackages: ['python3-venv'],
    build: { with: findPython, run: installSchemathesis },
    without: 'whatever the description of the interface allows, sent to it (needs Python 3.10)',
  },
];

/** True on Debian and Ubuntu as root; elsewhere the developer decides. */
const mayInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get']) !== null;

/** @returns true if all of the packages are installed now */
function installPackages(packages: readonly string[], say: (line: string) => void): boolean {
  say(`· Installing ${packages.join(', ')} by apt-get …`);
  const { status } = spawnSync(
    'apt-get',
    ['install', '-qq', '-y', '--no-install-recommends', ...packages],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' },
  );
  if (status !== 0) say('! apt-get could not install them');
  return status === 0;
}

/** Installs the packages of prerequisites that the machine lacks. */
export function installPrerequisites(say: (line: string) => void): void {
  const missing = PREREQUISITES.filter(({ find, findFaster = find }) => findFaster() === null);
  const packaged = missing.filter(({ build }) => !build?.with());
  if (packaged.length > 0 && mayInstall()) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    for (const { find, aptPackages, otherPackages } of packaged)
      if (!installPackages(aptPackages, say) && otherPackages && find() === null)
        installPackages(otherPackages, say);
  }
}

/** Builds a prerequisite that the machine lacks, if it has what that takes. */
export async function buildPrerequisite(
  name: 'MongoDB' | 'Schemathesis',
  say: (line: string) => void,
): Promise<void> {
  const { find, build } = PREREQUISITES.find((one) => one.name === name)!;
  if (find() !== null || !build?.with()) return;
  say(`· Preparing ${name} for tests (about a minute, once) …`);
  await build.run().catch(() => say(`! ${name} could not be prepared`));
}

/** @returns sentences about what cannot be tested on this machine */
export const untested = (): string[] =>
  PREREQUISITES.filter(({ find }) => find() === null).map(
    ({ name, without, aptPackages }) =>
      `${without}: ${name} is not installed (Debian, Ubuntu: apt-get install ${aptPackages.join(' ')})`,
  );
