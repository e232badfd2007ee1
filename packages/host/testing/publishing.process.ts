// node publishing.process.ts <folder of a portal's releases>: writes ever higher versions of some
// pages into the live release, and now and then makes another release live, until it is killed. When
// restarted, continues where it was. After a line on standard input it ends with the last version.
import path from 'node:path';
import { filesystemTarget } from '@pune/publisher/targets/filesystem.ts';
import fs from 'node:fs';

const PAGES = ['/mr/', '/mr/long/', '/en/page/'];
const [root] = process.argv.slice(2) as [string];
const target = filesystemTarget(root, { compressed: false });
const bodyOf = (version: number) =>
  Buffer.from(`<!doctype html><title>${version}</title>${'x'.repeat(2000 + (version % 7))}`);
const current = path.join(root, 'current');
const versionIn = (page: string): number =>
  Number(/<title>(\d+)/.exec(fs.readFileSync(path.join(current, page, 'index.html'), 'utf8'))?.[1]);

let isLast = false;
process.stdin.once('data', () => (isLast = true));

let version = fs.existsSync(current) ? Math.max(...PAGES.map(versionIn)) : 0;
for (;;) {
  version++;
  const live = await target.liveRelease();
  if (live === null || version % 20 === 0) {
    const name = `${String(version).padStart(9, '0')}-${process.pid}`;
    const release = await target.create(name, path.join(root, 'none'));
    for (const page of PAGES) await release.put(page, bodyOf(version));
    await release.flush();
    await target.activate(name);
    for (const old of (await target.releases()).slice(2))
      if (old !== name) await target.remove(old);
  } else {
    const release = target.open(live);
    for (const page of PAGES) await release.put(page, bodyOf(version));
    await release.flush();
  }
  if (isLast) break;
  await new Promise((resolve) => setTimeout(resolve, version % 5));
}
process.stdout.write(`${version}\n`);
process.exit();
