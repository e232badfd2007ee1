import fs from 'node:fs';
import path from 'node:path';

export interface Locked {
  name: string;
  version: string;
}

const PACKAGE = /^ {2}'?((?:@[^@/'\s]+\/)?[^@/'\s]+)@(\d[^:'(\s]*)[^:]*'?:$/;

/** Reads the packages of a lock file of pnpm, each version once. */
export function lockedPackages(lock: string): Locked[] {
  const packages = lock.split(/^snapshots:$/m)[0]!.split(/^packages:$/m)[1] ?? '';
  return packages.split('\n').flatMap((line) => {
    const [, name, version] = PACKAGE.exec(line) ?? [];
    return name && version ? [{ name, version }] : [];
  });
}

/** A package as it is installed. */
export interface Installed extends Locked {
  license: string | null;
  /** True if npm would run a script of it after the installation. */
  hasInstallScript: boolean;
}

const LIFECYCLE = ['preinstall', 'install', 'postinstall'] as const;

/** Older packages have an object, or a list of them. */
function licenseOf({ license, licenses }: Record<string, unknown>): string | null {
  const [given] = [license ?? licenses].flat() as (string | { type?: string } | undefined)[];
  return typeof given === 'object' ? (given.type ?? null) : (given ?? null);
}

function readPackage(folder: string): Installed | null {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return null;
  const read = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
  const scripts = (read.scripts ?? {}) as Record<string, string>;
  return {
    name: String(read.name),
    version: String(read.version),
    license: licenseOf(read),
    hasInstallScript:
      LIFECYCLE.some((name) => scripts[name] !== undefined) ||
      fs.existsSync(path.join(folder, 'binding.gyp')),
  };
}

const foldersIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    // Links lead to packages that are read in their own folder.
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));

/** Reads every installed package from pnpm's folder of packages. */
export function installedPackages(root: string): Installed[] {
  const store = path.join(root, 'node_modules/.pnpm');
  return foldersIn(store)
    .map((folder) => path.join(folder, 'node_modules'))
    .filter((folder) => fs.existsSync(folder))
    .flatMap(foldersIn)
    .flatMap((folder) => (path.basename(folder).startsWith('@') ? foldersIn(folder) : [folder]))
    .flatMap((folder) => readPackage(folder) ?? []);
}
