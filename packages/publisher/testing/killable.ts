// node killable.ts <folder> <seed> <origin>: publishes a town's random edits until killed. When
// restarted, continues where it was; beside another instance it stands by. Files in the folder:
// `renderer` names the renderer to use, `last` the number of changes after which to stop,
// `requests/` holds rollback requests.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSnapshot } from '@pune/content/snapshot';
import type { Change, Outbox } from '../outbox.ts';
import { fetchInThread } from '../fetch-thread.ts';
import { createLiveCheck } from '../live.ts';
import { takeLock } from '../lock.ts';
import { createPublisher } from '../publisher.ts';
import type { PublishedPortal } from '../published-portal.ts';
import { renderProcesses } from '../render-processes.ts';
import { createRenderThreads } from '../render-threads.ts';
import { createRendererStore } from '../renderers.ts';
import { answerRequests, requestFiles } from '../rollback-requests.ts';
import { createPublisherService } from '../service.ts';
import { filesystemTarget } from '../targets/filesystem.ts';
import { seededRandom } from './random.ts';
import { createTown, town } from './small-town.ts';

const [root, seed, origin] = process.argv.slice(2) as [string, string, string];
const within = (name: string) => path.join(root, name);
const read = (name: string) =>
  fs.existsSync(within(name)) ? fs.readFileSync(within(name), 'utf8') : '';
const snapshotFile = within('content.db');

process.stdout.write('standing by\n');
while (!takeLock(snapshotFile)) await wait(5);
process.stdout.write('working\n');

/**
 * An outbox in a file: one line per acknowledged change with its receipt. Returns changes in small
 * groups, so that there are many moments to be killed at.
 */
function fileOutbox(): Outbox {
  const edits = createTown(Number(seed));
  const given: Change[] = edits.everything();
  const done = new Set(
    read('acknowledged')
      .split('\n')
      .map((line) => line.split(' ')[0]!),
  );
  const random = seededRandom(process.pid);
  const isFirst = !given.some(({ id }) => done.has(id));
  let from = 0;
  const last = () => Number(read('last') || Infinity);
  return {
    async next(limit, page = 1) {
      if (page > 1) return [];
      if (isFirst && !given.every(({ id }) => done.has(id)))
        return given.filter(({ id }) => !done.has(id));
      while (done.has((given[from] ??= edits.next()).id)) from++;
      while (given.length < from + 200) given.push(edits.next());
      return given
        .slice(from, Math.max(from, last()))
        .filter(({ id }) => !done.has(id))
        .slice(0, Math.min(limit, 1 + random.below(8)));
    },
    async acknowledge(receipts) {
      const waiting = receipts.filter(({ change }) => !done.has(change.id));
      fs.appendFileSync(
        within('acknowledged'),
        waiting
          .map(
            ({ change, status, pages }) =>
              `${change.id} ${status} ${JSON.stringify(pages.find(({ error }) => error) ?? pages.length)}\n`,
          )
          .join(''),
      );
      for (const { change } of waiting) done.add(change.id);
    },
  };
}

const snapshot = openSnapshot(snapshotFile);
const store = createRendererStore(within('renderers'), town.url);
const rendererId = store.keep(within(`built/${read('renderer')}`));
const portal: PublishedPortal = {
  config: town,
  target: filesystemTarget(within(`releases/${town.id}`)),
  rendererId,
  assets: store.assetsOf(rendererId),
  load: store.load,
};
const log = (event: string, details: object) =>
  void fs.appendFileSync(within('log'), `${process.pid} ${event} ${JSON.stringify(details)}\n`);
const renderers = {
  snapshotFile,
  urlOf: () => town.url,
  rendererFolder: (_: string, id: string) => store.folderOf(id),
};
const publisher = createPublisher({
  log,
  snapshot,
  portals: [portal],
  mediaFolder: root,
  checkLive: createLiveCheck(fetchInThread({ origin })),
  threads: createRenderThreads({ ...renderers, snapshot, count: 1 }),
  rendering: renderProcesses({ ...renderers, processes: 2 }),
});
const outbox = fileOutbox();
let isTold = false;
const service = createPublisherService({
  outbox,
  publisher,
  snapshot,
  portals: [portal],
  pollMs: 2,
  log,
  async requests() {
    if (!isTold) process.stdout.write('publishing\n');
    isTold = true;
    if (
      read('last') &&
      (await outbox.next(1)).length === 0 &&
      publisher.work.begun().length === 0 &&
      publisher.work.left(publisher.liveOf(town.id)?.id ?? 0) === 0 &&
      publisher.work.uncompressed(1).length === 0 &&
      !publisher.needsRelease(portal)
    )
      service.stop();
    return answerRequests(requestFiles(within('requests')), publisher);
  },
});
/** Logs why the process has not finished, for a test that timed out. */
process.on('SIGUSR2', () => {
  const { work } = publisher;
  log('stalled', {
    begun: work.begun(),
    uncompressed: work.uncompressed(3),
    unseen: work.unseen(3),
    needsRelease: publisher.needsRelease(portal),
    live: publisher.liveOf(town.id),
    status: service.status(),
    handles: process.getActiveResourcesInfo(),
  });
});
await service.run();
process.stdout.write('finished\n');
process.exit(0);
