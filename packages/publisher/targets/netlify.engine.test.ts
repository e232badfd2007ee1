import fs from 'node:fs';
import path from 'node:path';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { openSnapshot } from '@pune/content/snapshot';
import { expect, it } from 'vitest';
import type { Change, ChangeReceipt } from '../outbox.ts';
import { createPageFetch } from '../fetch-page.ts';
import { createLiveCheck } from '../live.ts';
import { createPublisher } from '../publisher.ts';
import { createPublisherService } from '../service.ts';
import { createEditor } from '../testing/editor.ts';
import { startWithTarget } from '../testing/netlify-fixture.ts';
import { buildPageFunctions } from '../testing/page-functions.ts';
import { plainRender, plainSites } from '../testing/plain-pages.ts';
import { seededRandom } from '../testing/random.ts';
import { createPace, systemTimer } from './netlify.api.ts';

const MANY = { count: 10_000, windowMs: 60_000 };
/** Edits of documents that the portal shows. */
const EDITS = 5;

it('works with the publisher: edits are seen live through the cache, and visitors get the content of the folder', async () => {
  const functions = await buildPageFunctions();
  const { server, folder, target, close } = await startWithTarget(functions.folder, {
    limits: { requests: MANY, deploysInMinute: MANY, deploysInDay: MANY },
    target: { foldEveryMs: 2000 },
    api: { pace: createPace(systemTimer, { edit: Infinity, deploy: Infinity }) },
  });
  const site = plainSites[0]!;
  const editor = createEditor((await sampleDocuments()) as never, [site.id]);
  const random = seededRandom(7);
  const given: Change[] = editor
    .everything()
    .map((change, index) => ({ ...change, id: `initial-${index}` }));
  const receipts: ChangeReceipt[] = [];
  const done = new Set<string>();
  const outbox = {
    next: async (limit: number, page = 1) =>
      given.filter(({ id }) => !done.has(id)).slice((page - 1) * limit, page * limit),
    acknowledge: async (acknowledged: ChangeReceipt[]) => {
      receipts.push(...acknowledged);
      for (const { change } of acknowledged) done.add(change.id);
    },
  };
  const snapshot = openSnapshot(path.join(folder, '.content.db'), {
    now: () => Date.parse('2026-11-25T06:30:00Z'),
  });
  const portals = [
    {
      config: site,
      target,
      rendererId: 'plain',
      assets: path.join(folder, 'none'),
      load: async () => plainRender,
    },
  ];
  const publisher = createPublisher({
    snapshot,
    portals,
    mediaFolder: folder,
    checkLive: createLiveCheck({
      fetchPage: createPageFetch({ origin: server.origin, timeoutMs: 60_000 }),
      patienceMs: 60_000,
    }),
  });
  const service = createPublisherService({ outbox, publisher, snapshot, portals });
  await publisher.recall();
  await service.publishFully();
  const before = receipts.length;
  for (let edit = 1, ofPortal = 0; ofPortal < EDITS; edit++) {
    const { change } = editor.edit(random, edit);
    if ((site.collections as string[]).includes(change.collection)) ofPortal += 1;
    given.push(change);
    while (await service.drain());
    await target.tick!();
  }
  await target.idle();

  const edited = receipts.slice(before);
  expect(edited.length).toBeGreaterThanOrEqual(EDITS);
  const pages = edited.flatMap((receipt) => receipt.pages);
  expect(pages.filter(({ error }) => error)).toEqual([]);
  expect(pages.length).toBeGreaterThan(EDITS);
  const live = fs.realpathSync(path.join(folder, 'current'));
  const files = fs
    .readdirSync(live, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(live, path.join(entry.parentPath, entry.name)));
  expect(files.length).toBeGreaterThan(50);
  for (const file of files.filter((name) => !/\.(br|gz)$/.test(name) && name !== '_redirects')) {
    const answer = await server.get(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    if (file === 'index.html') continue;
    expect(await answer.text(), file).toBe(fs.readFileSync(path.join(live, file), 'utf8'));
  }
  snapshot.close();
  await close();
  functions.remove();
});
