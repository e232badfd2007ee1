import fs from 'node:fs';
import path from 'node:path';
import { changeServed } from '../change-mark.ts';
import { ASSETS, precompressAssets } from '../precompress-assets.ts';
import { releaseFiles, STAGING, type ReleaseFilesOptions } from '../release-files.ts';
import type { Release, Target } from '../target.ts';

/** Symlink to the live release, which the host serves. */
export const CURRENT = 'current';
/** Name prefix of a release that is being deleted. */
const REMOVED = '.removed-';

/**
 * Creates a target that keeps the releases of one portal as folders, `<root>/<name>/`, on the local
 * disk. The symlink `<root>/current` points to the live release and is replaced by rename, so the
 * host serves either release as a whole.
 */
// oxlint-disable-next-line max-lines-per-function -- a driver: short methods over the folder of one target.
export function filesystemTarget(root: string, options: ReleaseFilesOptions = {}): Target {
  const folderOf = (name: string) => path.join(root, path.basename(name));
  const current = path.join(root, CURRENT);

  // Delete staged files and partly deleted releases of a publisher that was killed.
  fs.rmSync(path.join(root, STAGING), { recursive: true, force: true });
  for (const name of fs.existsSync(root) ? fs.readdirSync(root) : [])
    if (name.startsWith(REMOVED))
      void fs.promises.rm(path.join(root, name), { recursive: true, force: true }).catch(() => {});

  const live = (): string | null => {
    try {
      return path.basename(fs.readlinkSync(current));
    } catch {
      return null;
    }
  };

  /**
   * File that lists the assets a release brought itself. It is beside the releases, where the host
   * does not serve it.
   */
  const listOf = (name: string) => path.join(root, '.assets', `${path.basename(name)}.json`);
  const assetsIn = (folder: string) =>
    fs.existsSync(path.join(folder, ASSETS)) ? fs.readdirSync(path.join(folder, ASSETS)) : [];

  /**
   * Copies the assets of all other releases into a release: a visitor who has one of their pages
   * open still requests its styles and scripts. Asset names contain a content hash, so they do not
   * clash.
   */
  function shareAssets(name: string): void {
    const folder = path.join(folderOf(name), ASSETS);
    if (!fs.existsSync(folder)) return;
    for (const other of held().filter(
      (release) => release !== name && fs.existsSync(listOf(release)),
    ))
      for (const file of JSON.parse(fs.readFileSync(listOf(other), 'utf8')) as string[]) {
        const source = path.join(folderOf(other), ASSETS, file);
        if (!fs.existsSync(path.join(folder, file)) && fs.existsSync(source))
          copyWhole(source, path.join(folder, file));
      }
  }

  /**
   * Copies to a temporary name first: a publisher killed meanwhile must not leave half a file,
   * which would never be copied again.
   */
  function copyWhole(source: string, file: string): void {
    fs.copyFileSync(source, `${file}.tmp`);
    fs.renameSync(`${file}.tmp`, file);
  }

  function held(): string[] {
    const entries = fs.existsSync(root) ? fs.readdirSync(root, { withFileTypes: true }) : [];
    // Names begin with the instant of creation.
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
      .reverse();
  }

  /**
   * Deletes a release. Renames it first, so that it is gone at once: a release of a large city has
   * hundreds of thousands of files, which are deleted concurrently with other work.
   */
  async function clear(name: string): Promise<void> {
    const removed = path.join(root, `${REMOVED}${path.basename(name)}`);
    if (fs.existsSync(folderOf(name))) fs.renameSync(folderOf(name), removed);
    await fs.promises.rm(removed, { recursive: true, force: true });
  }

  /** One handle per release: pages put through it wait for its flush. */
  const opened = new Map<string, Release>();
  function open(name: string): Release {
    let release = opened.get(name);
    if (!release) opened.set(name, (release = releaseFiles(folderOf(name), options)));
    return release;
  }

  return {
    liveRelease: async () => live(),
    releases: async () => held(),
    async create(name, assets) {
      const folder = folderOf(name);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      if (fs.existsSync(assets)) fs.cpSync(assets, folder, { recursive: true });
      if (options.compressed !== false) precompressAssets(folder);
      fs.mkdirSync(path.dirname(listOf(name)), { recursive: true });
      fs.writeFileSync(listOf(name), JSON.stringify(assetsIn(folder)));
      shareAssets(name);
      return releaseFiles(folder, { ...options, isUnseen: true });
    },
    open,
    async activate(name) {
      fs.accessSync(folderOf(name));
      shareAssets(path.basename(name));
      const link = path.join(root, `.${CURRENT}.${process.pid}`);
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.basename(name), link);
      changeServed(root, () => fs.renameSync(link, current));
    },
    async remove(name) {
      if (name === live())
        throw new Error(`[publisher] ${name} is the live release: activate another one first`);
      fs.rmSync(listOf(name), { force: true });
      await clear(name);
    },
  };
}
