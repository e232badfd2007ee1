import path from 'node:path';
import { portalEntries } from '@pune/content/portal-entries';
import { notePortals } from '@pune/content/search-rows';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { createVariants } from '@pune/images/variants';
import { createPublisher, type Publisher, type PublisherOptions } from '@pune/publisher';
import type { PublishedPortal } from '@pune/publisher/published-portal';
import { fetchInThread } from '@pune/publisher/fetch-thread';
import { createLiveCheck } from '@pune/publisher/live';
import { renderProcesses } from '@pune/publisher/render-processes';
import { createRenderThreads } from '@pune/publisher/render-threads';
import { createRendererStore } from '@pune/publisher/renderers';
import { loadSites, type SiteConfig } from '@pune/content/sites';
import {
  createTargetOpener,
  parseTargetEnv,
  type OpenerOptions,
  type TargetOpener,
} from '@pune/publisher/targets/env.ts';
import type { Environment } from './environment.ts';

export interface Engine {
  snapshot: Snapshot;
  portals: PublishedPortal<SiteConfig>[];
  publisher: Publisher;
  /** Inheritance from a publisher on another machine, where the target keeps one. */
  targets: Pick<TargetOpener, 'inheritedAt' | 'settleInheritance' | 'saveSnapshot'>;
  /** Deletes renderers that no release uses. */
  pruneRenderers: () => void;
}

export interface EngineHooks extends Pick<OpenerOptions, 'lease' | 'onSuperseded'> {
  log: (event: string, details: object) => void;
  onProgress?: (progress: { portal: string; done: number; total: number }) => void;
  onPicture?: PublisherOptions['onPicture'];
  onFileGone?: PublisherOptions['onFileGone'];
  /** Writes the journal of the snapshot back. */
  writeBack?: () => Promise<void>;
}

/**
 * Composes the publishing engine of this installation: portals, targets, renderers, pictures and
 * the live check. It needs no CMS.
 */
export async function openEngine(
  environment: Environment,
  { log, onProgress = () => {}, onPicture, onFileGone, writeBack, ...succession }: EngineHooks,
): Promise<Engine> {
  const { root, snapshotFile, releasesDir, renderersDir, mediaDir, picturesDir, portalOrigin } =
    environment;
  const sites = await loadSites(root);
  const target = parseTargetEnv(process.env);
  const targets = await createTargetOpener(target, {
    root,
    releasesDir,
    snapshotFile,
    portals: sites.map(({ id }) => id),
    ...succession,
    log,
  });
  const snapshot = openSnapshot(snapshotFile);
  const searched = sites.filter(({ capabilities }) => capabilities.includes('search'));
  for (const site of searched) snapshot.describe(site.id, portalEntries(site));
  notePortals(
    snapshot.state,
    searched.map(({ id, shortName: name, url }) => ({ id, name, url })),
  );
  const stores = new Map(
    sites.map(({ id, url }) => [id, createRendererStore(path.join(renderersDir, id), url)]),
  );
  const portals = sites.map((config): PublishedPortal<SiteConfig> => {
    const store = stores.get(config.id)!;
    const rendererId =
      store.newest() ?? store.keep(path.join(root, 'sites', config.id, 'dist/renderer'));
    return {
      config,
      target: targets.open({
        id: config.id,
        locales: config.locales,
        capabilities: config.capabilities,
        folder: path.join(releasesDir, config.id),
      }),
      rendererId,
      assets: store.assetsOf(rendererId),
      load: store.load,
    };
  });
  const variants = createVariants({ originals: mediaDir, folder: picturesDir });
  variants.sweep();
  const renderers = {
    snapshotFile,
    urlOf: (site: string) => sites.find(({ id }) => id === site)!.url,
    rendererFolder: (site: string, id: string) => stores.get(site)!.folderOf(id),
  };
  const publisher = createPublisher({
    snapshot,
    portals,
    onPicture,
    onFileGone,
    mediaFolder: mediaDir,
    variantFile: variants.fileOf,
    threads: createRenderThreads({
      ...renderers,
      snapshot,
      count: environment.renderThreads,
      onTrouble: (error) => log('trouble', { part: 'render-threads', error: error.message }),
    }),
    rendering: renderProcesses({
      ...renderers,
      processes: environment.renderProcesses,
      heapMegabytes: environment.renderHeapMegabytes,
      writeBack,
    }),
    // At Netlify, pages are checked at their public address.
    checkLive: createLiveCheck(
      fetchInThread(target.PUBLISH_TARGET === 'netlify' ? {} : { origin: portalOrigin }),
    ),
    onProblem: (problem) => log('picture', { problem }),
    log: (event, details) =>
      event === 'releasing' ? onProgress(details as never) : log(event, details),
  });
  return {
    snapshot,
    portals,
    publisher,
    targets,
    pruneRenderers() {
      const made = publisher.tracking.releases();
      for (const { config, rendererId } of portals)
        stores
          .get(config.id)!
          .prune(
            new Set([
              rendererId,
              ...made.filter(({ site }) => site === config.id).map(({ renderer }) => renderer),
            ]),
          );
    },
  };
}
