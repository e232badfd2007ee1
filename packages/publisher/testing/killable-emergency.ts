// node killable-emergency.ts <folder> [<batches>]: publishes an emergency until killed. When
// restarted, continues where it was. After so many batches it stands still, until killed.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher } from '../publisher.ts';
import { filesystemTarget } from '../targets/filesystem.ts';
import { alert, cityChanges, NOON } from './emergency-city.ts';
import { plainRender, plainSites } from './plain-pages.ts';

const root = process.argv[2]!;
let batchesLeft = Number(process.argv[3] ?? Infinity);
const config = plainSites[0]!;
const assets = path.join(root, 'assets');
fs.mkdirSync(assets, { recursive: true });
const snapshot = openSnapshot(path.join(root, 'content.db'), { now: () => NOON });
const portal = {
  config,
  target: filesystemTarget(path.join(root, 'releases')),
  rendererId: 'plain',
  assets,
  load: async () => plainRender,
};
const publisher = createPublisher({
  snapshot,
  portals: [portal],
  mediaFolder: root,
  now: () => NOON,
});

await publisher.recall();
if (publisher.liveOf(config.id) === null) {
  await publisher.absorb(cityChanges());
  await publisher.makeRelease(config.id);
  await publisher.intake([alert()]);
}
while ((await publisher.processBatch()).length > 0) {
  process.stdout.write('batch\n');
  // The parent process kills this one between two batches or in the next one.
  await wait(20);
  batchesLeft -= 1;
  if (batchesLeft === 0) await wait(2 ** 31 - 1);
}
process.stdout.write('finished\n');
