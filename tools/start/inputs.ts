import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Files that are never inputs of a build: installed packages, build output, tests. */
const NOT_AN_INPUT =
  /^(node_modules|dist|\.next|\.astro|\.data|testing)$|\.(test|e2e)\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/;

function filesBelow(place: string): string[] {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return fs
    .readdirSync(place)
    .filter((name) => !NOT_AN_INPUT.test(name))
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

/**
 * A digest of all files below some files and folders (those that exist), and of other inputs of a
 * build.
 */
export function digestOfInputs(
  root: string,
  places: readonly string[],
  ...others: string[]
): string {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const file of places.flatMap((place) => filesBelow(path.join(root, place)))) {
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The folders of the workspace's packages that a package names as dependencies. A package is below
 * `packages/` or at the top; folders that do not exist are no inputs.
 */
export function dependenciesOf(root: string, folder: string): string[] {
  const file = path.join(root, folder, 'package.json');
  if (!fs.existsSync(file)) return [];
  const { dependencies = {} } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies)
    .filter((name) => dependencies[name]!.startsWith('workspace:'))
    .map((name) => name.split('/').at(-1)!)
    .flatMap((name) => [`packages/${name}`, name]);
}

/** True if the stamp says that these inputs were built. */
export const isStamped = (stamp: string, digest: string): boolean =>
  fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest;

/**
 * Builds unless the stamp says that the same inputs were built. The stamp is removed before the
 * build and written after it, so that an interrupted build is repeated.
 */
export async function buildWhenChanged(
  stamp: string,
  digest: string,
  build: () => Promise<void>,
): Promise<'built' | 'unchanged'> {
  if (isStamped(stamp, digest)) return 'unchanged';
  fs.rmSync(stamp, { force: true });
  await build();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, digest);
  return 'built';
}
