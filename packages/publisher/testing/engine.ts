import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { createPublisher, type PublisherOptions, type Render } from '../publisher.ts';
import type { SiteConfig } from '@pune/content/sites';
import { memoryTarget } from './memory-target.ts';

export interface EngineOptions extends Partial<
  Pick<PublisherOptions, 'keep' | 'checkLive' | 'log' | 'threads' | 'onPicture'>
> {
  sites: readonly SiteConfig[];
  /** The renderer of each portal. */
  renderers: ReadonlyMap<string, Render>;
  now?: () => number;
  snapshot?: Snapshot;
}

/** Opens a publisher with in-memory targets. */
export function openEngine({
  sites,
  renderers,
  now = Date.now,
  snapshot = openSnapshot(':memory:', { now }),
  ...options
}: EngineOptions) {
  const targets = new Map(sites.map(({ id }) => [id, memoryTarget()]));
  const portals = sites.map((config) => ({
    config,
    target: targets.get(config.id)!.target,
    rendererId: 'renderer',
    assets: '/nonexistent',
    load: async () => renderers.get(config.id)!,
  }));
  const publisher = createPublisher({
    snapshot,
    portals,
    mediaFolder: '/nonexistent',
    now,
    ...options,
  });
  return {
    snapshot,
    targets,
    portals,
    publisher,
    /**
     * Makes the first release of every portal.
     * @throws if a page fails to render: it would be missing on both sides of a comparison
     */
    async release(): Promise<void> {
      for (const { id } of sites) {
        const { failed } = await publisher.makeRelease(id);
        if (failed > 0)
          throw new Error(
            `[engine] ${id}: ${JSON.stringify(publisher.work.failures(publisher.liveOf(id)!.id)[0])} could not be made`,
          );
      }
    },
    puts: (): number => [...targets.values()].reduce((sum, { puts }) => sum + puts(), 0),
  };
}
