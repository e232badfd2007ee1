import fs from 'node:fs';
import path from 'node:path';
import { filesystemTarget } from '../targets/filesystem.ts';
import type { Target } from '../targets/target.port.ts';

/** Releases of one portal as folders, with the driver of pages as it is: stands where the filesystem target will stand. */
export function localTarget(root: string): Target {
  const current = path.join(root, 'current');
  const live = () => (fs.existsSync(current) ? path.basename(fs.readlinkSync(current)) : null);
  const open = (name: string) => ({ name, folder: path.join(root, name), flush: () => {}, ...filesystemTarget(path.join(root, name), { durable: false }) });
  return {
    liveRelease: async () => live(),
    releases: async () => (fs.existsSync(root) ? fs.readdirSync(root, { withFileTypes: true }) : []).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).sort().reverse(),
    async create(name, assets) {
      fs.rmSync(path.join(root, name), { recursive: true, force: true });
      fs.mkdirSync(path.join(root, name), { recursive: true });
      if (fs.existsSync(assets)) fs.cpSync(assets, path.join(root, name), { recursive: true });
      return open(name);
    },
    open,
    async activate(name) {
      fs.accessSync(path.join(root, name));
      const link = path.join(root, `.current.${process.pid}`);
      fs.rmSync(link, { force: true });
      fs.symlinkSync(name, link);
      fs.renameSync(link, current);
    },
    async remove(name) {
      if (name === live()) throw new Error(`[publisher] ${name} is the live release: activate another one first`);
      fs.rmSync(path.join(root, name), { recursive: true, force: true });
    },
  };
}
