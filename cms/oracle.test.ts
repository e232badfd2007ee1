import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { createPublisher, type Render } from '@pune/publisher';
import type { Outbox } from '@pune/publisher/outbox';
import { loadRenderer } from '@pune/publisher/renderers';
import { createPublisherService } from '@pune/publisher/service';
import { loadSites, type SiteConfig } from '@pune/content/sites';
import { openEngine } from '@pune/publisher/testing/engine.ts';
import { plainRender } from '@pune/publisher/testing/plain-pages.ts';
import { seededRandom } from '@pune/publisher/testing/random.ts';
import { findRoot } from './environment.ts';
import { outboxOf } from './publisher-outbox.ts';
import { seed as seedExamples } from './seeds.ts';
import { sweep } from './sweep.ts';
import { fewExamples } from './testing/few-examples.ts';
import { createRandomEdits } from './testing/random-edits.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

// CMS_ORACLE_SEED replays a failure, CMS_ORACLE_EDITS sets the number of edits,
// CMS_ORACLE_TEMPLATES uses the templates, if their renderers are built. A full run takes a new
// seed each time.
const SEED = Number(
  process.env.CMS_ORACLE_SEED ?? (process.env.TEST_ALL ? Date.now() % 1e9 : 20261126),
);
const EDITS = Number(process.env.CMS_ORACLE_EDITS ?? (process.env.TEST_ALL ? 2000 : 10));
const CHECKS = Math.max(2, Math.ceil(EDITS / 200));
/** The probability that the publisher runs between two edits. */
const PUBLISHES = 0.5;
const now = () => Date.parse('2026-11-25T06:30:00Z');

let t: TestCms;
beforeAll(async () => {
  t = await openTestCms();
  await seedExamples(t.cms, fewExamples(1));
});
afterAll(() => t.close());

/**
 * Loads the renderers: plain pages that use every kind of query, or the compiled renderers of the
 * portals.
 */
async function renderersOf(sites: readonly SiteConfig[]): Promise<Map<string, Render>> {
  const folderOf = (id: string) => path.join(findRoot(), 'sites', id, 'dist/renderer');
  return new Map(
    await Promise.all(
      sites.map(
        async ({ id, url }) =>
          [
            id,
            process.env.CMS_ORACLE_TEMPLATES ? await loadRenderer(folderOf(id), url) : plainRender,
          ] as const,
      ),
    ),
  );
}

/** Opens engine and service on the outbox, with portals in memory. */
function publisherOver(snapshot: Snapshot, sites: SiteConfig[], renderers: Map<string, Render>) {
  const engine = openEngine({ sites, renderers, now, snapshot });
  const service = createPublisherService({
    outbox: outboxOf(t.cms),
    publisher: engine.publisher,
    snapshot,
    portals: engine.portals,
    now,
  });
  return { ...engine, service };
}
type Publishing = ReturnType<typeof publisherOver>;

/** Compares the result of publishing edit by edit with that of publishing everything at once. */
function differences(
  actual: Publishing,
  expected: Publishing,
  sites: readonly SiteConfig[],
): string[] {
  const found: string[] = [];
  for (const { id } of sites) {
    const [is, should] = [actual.targets.get(id)!.pages, expected.targets.get(id)!.pages];
    for (const page of should.keys()) if (!is.has(page)) found.push(`${id} ${page} is missing`);
    for (const page of is.keys()) if (!should.has(page)) found.push(`${id} ${page} should be gone`);
    for (const [page, bytes] of should)
      if (is.has(page) && !is.get(page)!.equals(bytes))
        found.push(
          `${id} ${page} is stale: ${firstDifference(bytes.toString(), is.get(page)!.toString())}`,
        );
  }
  const held = ({ snapshot }: Publishing) =>
    new Map(
      snapshot
        .held()
        .map(({ collection, id, locale, digest }) => [`${collection}/${id} ${locale}`, digest]),
    );
  const [is, should] = [held(actual), held(expected)];
  for (const [name, digest] of should)
    if (is.get(name) !== digest)
      found.push(`${name} is ${is.has(name) ? 'another one' : 'missing'} in the snapshot`);
  for (const name of is.keys())
    if (!should.has(name)) found.push(`${name} should be gone from the snapshot`);
  return found;
}

function firstDifference(expected: string, actual: string): string {
  const at = [...expected].findIndex((letter, place) => letter !== actual[place]);
  return `expected …${expected.slice(Math.max(0, at - 60), at + 60)}… but found …${actual.slice(Math.max(0, at - 60), at + 60)}…`;
}

/**
 * Publishes everything with a second, empty publisher: the sweep gives it all published documents.
 */
async function fullPublish(
  sites: SiteConfig[],
  renderers: Map<string, Render>,
): Promise<Publishing> {
  const full = publisherOver(openSnapshot(':memory:', { now }), sites, renderers);
  await sweep(t.cms, full.snapshot);
  await full.service.publishFully();
  await full.service.drain();
  for (const { id } of sites)
    expect(full.publisher.work.failures(full.publisher.liveOf(id)!.id)).toEqual([]);
  return full;
}

it(`after ${EDITS} random edits in the CMS, its portals equal, byte for byte, what a full publish of what it holds makes (CMS_ORACLE_SEED=${SEED})`, async () => {
  const sites = await loadSites(findRoot());
  const renderers = await renderersOf(sites);
  const random = seededRandom(SEED);
  const people = createRandomEdits(
    t.cms,
    random,
    sites.map(({ id }) => id),
  );
  const live = publisherOver(openSnapshot(':memory:', { now }), sites, renderers);
  await live.service.publishFully();
  const done: Record<string, number> = {};
  let refused = 0;
  let pages = 0;
  for (let n = 1, checks = 1; n <= EDITS; n++) {
    const before = (await t.outbox()).length;
    const edit = await people.edit(n);
    done[edit.kind] = (done[edit.kind] ?? 0) + 1;
    if (edit.refused) refused++;
    if (edit.kind === 'draft' || edit.refused)
      expect(
        (await t.outbox()).length,
        `seed ${SEED}, edit ${n} (${edit.kind}) changed what is public`,
      ).toBe(before);
    if (random.chance(PUBLISHES)) await live.service.drain();
    if (n < Math.round((checks * EDITS) / CHECKS)) continue;
    checks++;
    await live.service.drain();
    const full = await fullPublish(sites, renderers);
    expect(
      differences(live, full, sites).slice(0, 5),
      `seed ${SEED}, edit ${n} (${edit.kind})`,
    ).toEqual([]);
    pages = [...full.targets.values()].reduce((sum, target) => sum + target.pages.size, 0);
    full.snapshot.close();
    // The sweep must find nothing left to report.
    expect(await sweep(t.cms, live.snapshot), `seed ${SEED}, edit ${n}: found by the sweep`).toBe(
      0,
    );
  }
  console.log(
    `cms oracle: seed ${SEED}, ${EDITS} edits (${refused} refused), ${CHECKS} full publishes of ${pages} pages compared: ${JSON.stringify(done)}`,
  );
  // The comparison is meaningful: there are pages, and most edits succeeded.
  expect(pages).toBeGreaterThan(300);
  expect(refused).toBeLessThan(EDITS / 4);
}, 3_600_000);

it('a thorough sweep repairs lost outbox rows, and the work of publishers that crashed at any point', async () => {
  const sites = await loadSites(findRoot());
  const renderers = await renderersOf(sites);
  const random = seededRandom(SEED + 1);
  const people = createRandomEdits(
    t.cms,
    random,
    sites.map(({ id }) => id),
  );
  const live = publisherOver(openSnapshot(':memory:', { now }), sites, renderers);
  await sweep(t.cms, live.snapshot);
  await live.service.publishFully();
  const outbox = outboxOf(t.cms);
  const end = (odds: number) => {
    if (random.chance(odds)) throw new Error('The publisher ended');
  };
  /**
   * Runs a publisher that crashes: before the intake, before the acknowledgement, or before it
   * stores it. The next one continues from the stored state.
   */
  async function publishUntilTheEnd(): Promise<void> {
    const publisher = createPublisher({
      snapshot: live.snapshot,
      portals: live.portals,
      mediaFolder: '/nonexistent',
      now,
    });
    await publisher.recall();
    const ending: Outbox = {
      next: async (limit, page) => (end(0.1), outbox.next(limit, page)),
      async acknowledge(receipts) {
        end(0.3);
        await outbox.acknowledge(receipts);
        end(0.3);
      },
    };
    await createPublisherService({
      outbox: ending,
      publisher,
      snapshot: live.snapshot,
      portals: live.portals,
      now,
    })
      .drain()
      .catch(() => {});
  }
  let dropped = 0;
  for (let n = 1; n <= 40; n++) {
    await people.edit(10_000 + n);
    if (random.chance(0.3))
      dropped += (
        await t.cms.delete({
          collection: 'outbox',
          where: { id: { exists: true } },
          overrideAccess: true,
        })
      ).docs.length;
    if (random.chance(0.5)) await publishUntilTheEnd();
  }
  await sweep(t.cms, live.snapshot, { isThorough: true });
  const last = createPublisher({
    snapshot: live.snapshot,
    portals: live.portals,
    mediaFolder: '/nonexistent',
    now,
  });
  await last.recall();
  await createPublisherService({
    outbox,
    publisher: last,
    snapshot: live.snapshot,
    portals: live.portals,
    now,
  }).drain();
  expect(await t.outbox()).toEqual([]);
  const full = await fullPublish(sites, renderers);
  expect(differences(live, full, sites).slice(0, 5), `seed ${SEED}`).toEqual([]);
  expect(dropped).toBeGreaterThan(5);
}, 600_000);
