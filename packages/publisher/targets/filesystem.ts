import fs from 'node:fs';
import path from 'node:path';
import { writeAssetTwins } from '../asset-twins.ts';
import { releaseFiles, WRITING, type ReleaseFilesOptions } from '../release-files.ts';
import type { Target } from '../target.ts';

/** The link to the live release: what a host serves. */
export const CURRENT = 'current';

/**
 * The releases of one portal as folders, `<root>/<name>/`, on this machine's disk. The link `<root>/current` leads to the live one
 * and is replaced by rename, so that a host that follows it serves one release or the other.
 */
export function filesystemTarget(root: string, options: ReleaseFilesOptions = {}): Target {
  const folderOf = (name: string) => path.join(root, path.basename(name));
  const current = path.join(root, CURRENT);

  const live = (): string | null => {
    try {
      return path.basename(fs.readlinkSync(current));
    } catch {
      return null;
    }
  };

  return {
    liveRelease: async () => live(),
    async releases() {
      const entries = fs.existsSync(root) ? fs.readdirSync(root, { withFileTypes: true }) : [];
      // Names begin with the instant at which they were made.
      return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).sort().reverse();
    },
    async create(name, assets) {
      const folder = folderOf(name);
      for (const left of fs.existsSync(root) ? fs.readdirSync(root) : []) if (left.startsWith(WRITING) && left !== `${WRITING}${process.pid}`) fs.rmSync(path.join(root, left), { force: true });
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      if (fs.existsSync(assets)) fs.cpSync(assets, folder, { recursive: true });
      writeAssetTwins(folder);
      return releaseFiles(folder, options);
    },
    open: (name) => releaseFiles(folderOf(name), options),
    async activate(name) {
      fs.accessSync(folderOf(name));
      const link = path.join(root, `.${CURRENT}.${process.pid}`);
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.basename(name), link);
      fs.renameSync(link, current);
    },
    async remove(name) {
      if (name === live()) throw new Error(`[publisher] ${name} is the live release: activate another one first`);
      fs.rmSync(folderOf(name), { recursive: true, force: true });
    },
  };
}
