// node killable-emergency.ts <folder>: publishes an emergency until killed. When restarted,
// continues where it was.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher } from '../publisher.ts';
import { filesystemTarget } from '../targets/filesystem.ts';
import { alert, cityChanges, NOON } from './emergency-city.ts';
import { plainRender, plainSites } from './plain-pages.ts';

const root = process.argv[2]!;
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
}
process.stdout.write('finished\n');
