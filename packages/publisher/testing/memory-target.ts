import { digestOf } from '@pune/snapshot/digest';
import type { Release, Target } from '../target.ts';

/**
 * Creates an in-memory target that logs the order in which pages of any release were written and
 * deleted.
 */
export function memoryTarget() {
  const releases = new Map<string, Map<string, Buffer>>();
  /** Media file names, by release. */
  const files = new Map<string, Set<string>>();
  const log: string[] = [];
  let live: string | null = null;
  let puts = 0;
  /** Set `error` to make every write fail. */
  const trouble: { error: Error | null } = { error: null };
  const pagesOf = (name: string): Map<string, Buffer> => {
    const pages = releases.get(name);
    if (!pages) throw Object.assign(new Error(`There is no release ${name}`), { code: 'ENOENT' });
    return pages;
  };
  const release = (name: string): Release => ({
    name,
    folder: '/nonexistent',
    put(page, body) {
      if (trouble.error) throw trouble.error;
      pagesOf(name).set(page, Buffer.from(body));
      puts++;
      log.push(`put ${page}`);
    },
    read: (page) => pagesOf(name).get(page) ?? null,
    take(page, from, hash) {
      const body = pagesOf(from.name).get(page);
      if (!body || digestOf(body) !== hash) return false;
      pagesOf(name).set(page, body);
      log.push(`take ${page}`);
      return true;
    },
    delete(page) {
      pagesOf(name).delete(page);
      if (page.startsWith('/media/')) files.get(name)?.delete(page.slice('/media/'.length));
      log.push(`delete ${page}`);
    },
    asset(file) {
      files.set(name, (files.get(name) ?? new Set()).add(file));
      log.push(`asset ${file}`);
    },
    flush() {},
  });
  const target: Target = {
    liveRelease: async () => live,
    releases: async () => [...releases.keys()].sort().reverse(),
    async create(name) {
      releases.set(name, new Map());
      return release(name);
    },
    open: (name) => release(name),
    async activate(name) {
      pagesOf(name);
      live = name;
    },
    async remove(name) {
      if (name === live) throw new Error(`${name} is live`);
      releases.delete(name);
    },
  };
  return {
    target,
    /** The pages that visitors get. */
    get pages(): Map<string, Buffer> {
      return live === null ? new Map<string, Buffer>() : pagesOf(live);
    },
    pagesOf,
    /** The media files that visitors get. */
    get files(): ReadonlySet<string> {
      return files.get(live ?? '') ?? new Set<string>();
    },
    log,
    trouble,
    puts: () => puts,
  };
}
