// The publisher of the benchmark `reading`: one portal, whose documents have a version in their
// titles that increases with each edit.
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Published } from '../../../content-models/content-model.ts';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import type { Change } from '../../../packages/publisher/outbox.ts';
import { createPublisher } from '../../../packages/publisher/publisher.ts';
import { renderProcesses } from '../../../packages/publisher/render-processes.ts';
import { createRendererStore } from '../../../packages/publisher/renderers.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { filesystemTarget } from '../../../packages/publisher/targets/filesystem.ts';
import { root } from '../../env.ts';
import { cityChanges, cityContent } from '../publish/city.ts';

export interface Prepared {
  host: string;
  /** Pages that show versions, and pages that do not. */
  marked: string[];
  others: string[];
}
export interface Edited {
  edits: number;
  /** The duration of the new release; `null` if none was made. */
  releaseMs: number | null;
}

const EDITED_DOCUMENTS = 5;
const sites = await loadSites(root);
const site = sites.toSorted((a, b) => b.collections.length - a.collections.length)[0]!;
const { DATA_DIR: folder = '', PAGES = '600' } = process.env;
const snapshotFile = path.join(folder, 'content.db');
const store = createRendererStore(path.join(folder, 'renderers'), site.url);
const rendererId = store.keep(path.join(root, 'sites', site.id, 'dist/renderer'));
const snapshot = openSnapshot(snapshotFile);
const publisher = createPublisher({
  snapshot,
  mediaFolder: path.join(folder, 'media'),
  portals: [
    {
      config: site,
      target: filesystemTarget(path.join(folder, 'releases', site.id)),
      rendererId,
      assets: store.assetsOf(rendererId),
      load: store.load,
    },
  ],
  // One process, because other processors serve and visit.
  rendering: renderProcesses({
    snapshotFile,
    urlOf: () => site.url,
    rendererFolder: (_, renderer) => store.folderOf(renderer),
    processes: 1,
  }),
});

const changes = cityChanges(cityContent(Number(PAGES), sites)).filter(
  ({ versions }) =>
    versions.en?.portals.includes(site.id) ||
    ['settings', 'navigation'].includes(versions.en?.collection ?? ''),
);
const newest = changes
  .filter(({ collection }) => collection === 'circulars')
  .sort((a, b) => (a.versions.en!.date < b.versions.en!.date ? 1 : -1))
  .slice(0, EDITED_DOCUMENTS);
let version = 0;

/** Increases the version of a document in all its languages. */
function edited(change: Change): Change {
  version += 1;
  const versions = Object.fromEntries(
    Object.entries(change.versions).map(([locale, published]) => {
      const { data, ...fields } = published as Published<Record<string, unknown>>;
      const title = `Version ${version} of ${fields.slug}`;
      return [locale, { ...fields, title, data: { ...data, title } }];
    }),
  );
  return { ...change, id: `version ${version}`, at: new Date().toISOString(), versions };
}

async function prepare(): Promise<Prepared> {
  await publisher.recall();
  await publisher.absorb(
    changes.map((change) => (newest.includes(change) ? edited(change) : change)),
  );
  await publisher.makeRelease(site.id);
  const pages = publisher.tracking
    .addressesOf(publisher.liveOf(site.id)!.id)
    .filter((page) => page.endsWith('/'));
  const marked = new Set<string>();
  for (const { path: page, action } of (await publisher.publish(edited(newest[0]!))).pages)
    if (action === 'put' && page.endsWith('/')) marked.add(page);
  for (const { versions } of newest)
    for (const locale of site.locales)
      marked.add(`/${locale}/circulars/${versions[locale]!.slug}/`);
  return {
    host: new URL(site.url).host,
    marked: [...marked],
    others: pages.filter((page) => !marked.has(page) && !page.includes('_')),
  };
}

/** Publishes versions for the given time, and a full release at the same time if requested. */
async function edit({
  seconds,
  pauseMs,
  release,
}: {
  seconds: number;
  pauseMs: number;
  release: boolean;
}): Promise<Edited> {
  const started = performance.now();
  let releaseMs: number | null = null;
  const releasing = release
    ? publisher.makeRelease(site.id).then(() => (releaseMs = performance.now() - started))
    : null;
  let edits = 0;
  while (performance.now() - started < seconds * 1000 || (releasing && releaseMs === null)) {
    await publisher.publish(edited(newest[edits % newest.length]!));
    edits += 1;
    await wait(pauseMs);
  }
  await releasing;
  return { edits, releaseMs };
}

const work = { prepare, edit };
process.on('message', ({ name, argument }: { name: keyof typeof work; argument: never }) => {
  work[name](argument).then(
    (result) => process.send!({ result }),
    (error: unknown) => process.send!({ error: String((error as Error).stack ?? error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send!({ result: 'ready' });
