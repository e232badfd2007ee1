// node cms/publisher.ts: the long-lived process that turns what waits in the outbox into pages.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Payload } from 'payload';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { createPreviewStore } from '@pune/images/preview';
import { createVariants } from '@pune/images/variants';
import { createLiveCheck } from '@pune/publisher/live';
import { createPublisher, type Render } from '@pune/publisher';
import { createPreviews } from '@pune/publisher/previews';
import { createReleases } from '@pune/publisher/releases';
import { createPublisherService } from '@pune/publisher/service';
import { createStaticSearch } from '@pune/publisher/static-search';
import { loadSites, type SiteConfig } from '@pune/publisher/sites';
import { getCms } from './admin.ts';
import { environmentFrom, type Environment } from './environment.ts';
import { outboxFeed } from './feed.ts';
import { onPoke } from './poke.ts';
import { forgetReceipts } from './receipts.ts';
import { sweep } from './sweep.ts';

/** A portal's compiled renderer: an ES module that takes a request and the reader, and gives the page. */
interface App {
  render(request: Request, options: { locals: object }): Promise<Response>;
}

/** A page whose route answers anything but its own status is not published: the old one stays. */
async function loadRender(site: SiteConfig, folder: string): Promise<Render> {
  const entry = path.join(folder, 'server/entry.mjs');
  if (!fs.existsSync(entry)) throw new Error(`[publisher] ${site.id} has no renderer: build it with RENDERER=1 astro build --root sites/${site.id} --config ../../astro.config.mjs`);
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  return async (page, content) => {
    const response = await app.render(new Request(new URL(page, site.url)), { locals: { content } });
    if (response.status !== 200 && !page.endsWith('/404.html')) throw new Error(`The page answered ${response.status} while it was rendered`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Names a renderer by its bytes: another template, brand or message gives another name. */
function rendererId(folder: string): string {
  const hash = createHash('sha256');
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(path.relative(folder, file)).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const DAY_MS = 24 * 60 * 60 * 1000;

export interface RunningPublisher {
  /** Ends when the publisher was told to stop and has finished the change at hand. */
  done: Promise<void>;
  stop: () => void;
  snapshot: Snapshot;
}

/** Composes the feed, the engine, the releases and the live check, and runs them until stopped. */
export async function startPublisher(cms: Payload, environment: Environment = environmentFrom(), log: (event: string, details: object) => void = logLine): Promise<RunningPublisher> {
  const { root, snapshotFile, releasesDir, mediaDir, picturesDir, previewsDir, portalOrigin, pokeFile } = environment;
  const snapshot = openSnapshot(snapshotFile);
  const sites = await loadSites(root);
  const portals = await Promise.all(
    sites.map(async (config) => {
      const folder = path.join(root, 'sites', config.id, 'dist/renderer');
      const releases = createReleases(releasesDir, config.id);
      return { id: config.id, config, releases, render: await loadRender(config, folder), target: releases.liveTarget(), rendererId: rendererId(folder), assets: path.join(folder, 'client') };
    }),
  );
  const variants = createVariants({ originals: mediaDir, folder: picturesDir });
  variants.sweep();
  const publisher = createPublisher({
    snapshot, portals, mediaFolder: mediaDir, variantFile: variants.fileOf, checkLive: createLiveCheck({ origin: portalOrigin }),
    onProblem: (problem) => log('picture', { problem }),
  });
  const searchable = portals.filter(({ config }) => config.capabilities.includes('search'));
  const staticSearch = createStaticSearch({
    snapshot, log, everyMs: environment.staticSearchMs,
    portals: searchable.map(({ id, releases }) => ({ id, release: releases.liveName, target: releases.looseTarget() })),
  });
  const previews = createPreviews({
    snapshot, log, store: createPreviewStore(previewsDir),
    portals: portals.map(({ id, releases }) => ({ id, release: releases.liveName, target: releases.looseTarget() })),
  });
  const service = createPublisherService({
    feed: outboxFeed(cms), publisher, snapshot, portals, staticSearch, previews, log,
    sweep: async () => {
      const found = await sweep(cms, snapshot);
      if (found > 0) log('swept', { found });
    },
  });
  const unwatch = onPoke(pokeFile, () => service.poke());
  const forget = () => void forgetReceipts(cms).then((receipts) => receipts > 0 && log('forgot', { receipts }), (error: unknown) => log('not-forgotten', { error: String(error) }));
  forget();
  const daily = setInterval(forget, DAY_MS);
  const done = service.run().finally(() => {
    clearInterval(daily);
    unwatch();
    snapshot.close();
  });
  return { done, stop: service.stop, snapshot };
}

const logLine = (event: string, details: object): void => void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`);

if (import.meta.main) {
  const cms = await getCms();
  const running = await startPublisher(cms);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => running.stop());
  await running.done;
  process.exit(0);
}
