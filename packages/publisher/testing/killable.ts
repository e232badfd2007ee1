// node killable.ts <folder> <seed> <edits>: publishes random edits into a folder until killed; started again, it goes on where it was.
import fs from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '@pune/content/snapshot';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import type { Change } from '../feed.ts';
import { createPublisher } from '../publisher.ts';
import { createPublisherService } from '../service.ts';
import { filesystemTarget } from '../targets/filesystem.ts';
import { createEditor } from './editor.ts';
import { plainRender, plainSites } from './plain-pages.ts';
import { seededRandom } from './random.ts';

const [, , root, seed, count] = process.argv as [string, string, string, string, string];
const editor = createEditor((await sampleDocuments()) as never, plainSites.map(({ id }) => id));
const random = seededRandom(Number(seed));
const initial = editor.everything();
const edits = Array.from({ length: Number(count) }, (_, i) => editor.edit(random, i + 1).change);
/** The edits come after the first release, so that they are published one by one. */
const given: Change[] = initial.map((change, i) => ({ ...change, id: `initial-${i}` }));

/** The outbox: a line a change that was acknowledged. */
const acknowledged = path.join(root, 'acknowledged');
const done = new Set(fs.existsSync(acknowledged) ? fs.readFileSync(acknowledged, 'utf8').split('\n') : []);
const feed = {
  next: async (limit: number, page = 1) => given.filter(({ id }) => !done.has(id)).slice((page - 1) * limit, page * limit),
  acknowledge: async (receipts: { change: { id: string } }[]) => {
    fs.appendFileSync(acknowledged, receipts.map(({ change }) => `${change.id}\n`).join(''));
    for (const { change } of receipts) done.add(change.id);
  },
};

const snapshot = openSnapshot(path.join(root, 'content.db'), { now: () => Date.parse('2026-11-25T06:30:00Z') });
const portals = plainSites.map((config) => ({ config, target: filesystemTarget(path.join(root, 'releases', config.id)), rendererId: 'plain', assets: path.join(root, 'none'), load: async () => plainRender }));
const publisher = createPublisher({ snapshot, portals, mediaFolder: root });
const service = createPublisherService({ feed, publisher, snapshot, portals });
await publisher.recall();
process.stdout.write('started\n');
await service.publishFully();
given.push(...edits);
while (await service.drain());
process.stdout.write('finished\n');
