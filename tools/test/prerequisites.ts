import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const onPath = (names: readonly string[]): string | null => {
  for (const name of names) for (const folder of (process.env.PATH ?? '').split(path.delimiter)) if (folder && fs.existsSync(path.join(folder, name))) return path.join(folder, name);
  return null;
};
const firstThere = (files: readonly string[]): string | null => files.find((file) => fs.existsSync(file)) ?? null;

export const findChromium = (): string | null =>
  process.env.CHROME_PATH || onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) || firstThere(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']);

/** A Java that runs: macOS has a stub that only tells where to get one. */
export function findJava(): string | null {
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : onPath(['java']);
  return java && spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0 ? java : null;
}

/** Debian keeps the servers' programs beside each version, not on the PATH. */
export function findPostgres(): string | null {
  const versions = fs.existsSync('/usr/lib/postgresql') ? fs.readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : [];
  return firstThere(versions.map((version) => `/usr/lib/postgresql/${version}/bin/initdb`)) ?? onPath(['initdb']);
}

const PREREQUISITES = [
  { name: 'Chromium', find: findChromium, aptPackages: ['chromium', 'fonts-noto-core'], without: 'tests in a browser (end to end, axe-core, Lighthouse)' },
  { name: 'Java', find: findJava, aptPackages: ['openjdk-17-jre-headless'], without: 'the Nu HTML checker' },
  { name: 'PostgreSQL', find: findPostgres, aptPackages: ['postgresql'], without: 'the suites of the services database on PostgreSQL' },
];

/** Debian and Ubuntu as root install by themselves; elsewhere the reader decides. */
const mayInstall = (): boolean => process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get']) !== null;

/** Installs what tests need and the machine lacks. @returns in words, what cannot be tested here */
export function installPrerequisites(say: (line: string) => void): string[] {
  const missing = PREREQUISITES.filter(({ find }) => find() === null);
  if (missing.length > 0 && mayInstall()) {
    const packages = missing.flatMap(({ aptPackages }) => aptPackages);
    say(`· Installing ${packages.join(', ')} by apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
    } catch {
      say('! apt-get could not install them');
    }
  }
  return PREREQUISITES.filter(({ find }) => find() === null).map(({ name, without, aptPackages }) => `${without}: ${name} is not installed (Debian, Ubuntu: apt-get install ${aptPackages.join(' ')})`);
}
