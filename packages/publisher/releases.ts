import fs from 'node:fs';
import path from 'node:path';
import { writeAssetTwins } from './asset-twins.ts';
import { filesystemTarget } from './targets/filesystem.ts';
import type { Target } from './target.ts';

export interface Release {
  name: string;
  folder: string;
  target: Target;
}

/**
 * The releases of one portal: `<root>/<site>/<name>/` with `current` pointing to the live one.
 * A release is named by the renderer that made it, so that a content edit patches it and a new template makes another.
 */
export function createReleases(root: string, site: string, { keep = 3 } = {}) {
  const folder = path.join(root, site);
  const current = path.join(folder, 'current');
  fs.mkdirSync(folder, { recursive: true });

  const liveName = (): string | null => {
    try {
      return path.basename(fs.readlinkSync(current));
    } catch {
      return null;
    }
  };

  return {
    current,
    liveName,
    /** The live release, to be patched. Pages are durable when written. */
    liveTarget: (): Target => filesystemTarget(current),
    /** The live release, for files that are made again when they are lost. */
    looseTarget: (): Target => filesystemTarget(current, { durable: false }),
    /** An empty release with the renderer's own files (styles, scripts, pictures) in place, for a full publish. */
    create(name: string, assets: string): Release {
      const release = path.join(folder, name);
      fs.rmSync(release, { recursive: true, force: true });
      fs.mkdirSync(release, { recursive: true });
      if (fs.existsSync(assets)) fs.cpSync(assets, release, { recursive: true });
      writeAssetTwins(release);
      return { name, folder: release, target: filesystemTarget(release, { durable: false }) };
    },
    /** Makes a release the live one in one step; older ones beyond `keep` go. */
    activate(name: string): void {
      const link = path.join(folder, `.current.${process.pid}`);
      fs.rmSync(link, { force: true });
      fs.symlinkSync(name, link);
      fs.renameSync(link, current);
      const others = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== name).map((entry) => entry.name);
      const newestFirst = others.sort((a, b) => fs.statSync(path.join(folder, b)).mtimeMs - fs.statSync(path.join(folder, a)).mtimeMs);
      for (const old of newestFirst.slice(keep - 1)) fs.rmSync(path.join(folder, old), { recursive: true, force: true });
    },
  };
}
export type Releases = ReturnType<typeof createReleases>;
