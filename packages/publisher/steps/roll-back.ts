import { inTransaction, portalOf, renderOf, type Engine } from '../engine.ts';
import { keptOf, liveOf, needsRelease, refuseRenderer } from '../releases.ts';
import type { TrackedRelease } from '../tracking.ts';
import { activate, catchUp, lostIn } from './activate.ts';

export interface RollBackOptions {
  /** Name of a kept release; by default the previous one. */
  to?: string;
  /** Activates the release even if it fails to render live pages. */
  force?: boolean;
  /** Called with the number of queued pages left. */
  onProgress?: (left: number) => void;
}

/**
 * Rolls back to a kept release: brings it up to date with every edit since, then makes it live. The
 * renderer that was live is not used for a new release until another one is built. Does nothing if
 * the named release is live already, as after a crash.
 * @throws if there is no such release, if its renderer is no longer kept, or if it fails to render
 *   live pages (unless `force`)
 */
export async function rollBack(
  engine: Engine,
  site: string,
  { to, force = false, onProgress }: RollBackOptions = {},
): Promise<TrackedRelease> {
  const portal = portalOf(engine, site);
  const before = liveOf(engine, site);
  if (before && before.name === to) return before;
  const release = keptRelease(engine, site, to);
  await renderOf(engine, release.id);
  engine.work.retryFailures();
  await catchUp(engine, release.id, onProgress);
  const refuse = (): void => {
    const lost = force ? [] : lostIn(engine, release);
    if (lost.length > 0)
      throw new Error(
        `[publisher] ${site}: ${release.name} fails to render ${lost.length} live pages, ${lost[0]!.page} first (${lost[0]!.error})`,
      );
  };
  refuse();
  // Recorded before the activation: a publisher killed in between must not make a new release with
  // the same renderer.
  const isGivenUp = release.renderer !== portal.rendererId && !needsRelease(engine, portal);
  if (isGivenUp)
    await inTransaction(engine, async () => refuseRenderer(engine, site, portal.rendererId));
  await activate(engine, release, refuse);
  engine.log('rolled-back', { portal: site, from: before?.name, to: release.name });
  return release;
}

/**
 * Returns a kept release by its name, by default the newest.
 * @throws if there is none
 */
function keptRelease(engine: Engine, site: string, to: string | undefined): TrackedRelease {
  const kept = keptOf(engine, site);
  const release = to ? kept.find(({ name }) => name === to) : kept[0];
  if (release) return release;
  throw new Error(
    to
      ? `[publisher] ${site} has no kept release "${to}"; kept releases: ${kept.map(({ name }) => name).join(', ') || 'none'}`
      : `[publisher] ${site} has no earlier release`,
  );
}
