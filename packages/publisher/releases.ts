import { inTransaction, openRelease, portalOf, type Engine } from './engine.ts';
import type { PublishedPortal } from './published-portal.ts';
import type { Release } from './target.ts';
import type { TrackedRelease } from './tracking.ts';
import type { ReleaseState } from './transitions.ts';

/** Returns the live release of a portal, `null` before the first. */
export function liveOf({ live, tracking }: Engine, site: string): TrackedRelease | null {
  for (const [id, of] of live) if (of === site) return tracking.releaseOf(id) ?? null;
  return null;
}

/**
 * Returns the live release of a portal, for files that no page shows. Its flush waits for the batch
 * in progress, whose pages would otherwise appear in two groups.
 */
export function openLive(engine: Engine, site: string): Release | null {
  const release = liveOf(engine, site);
  if (!release) return null;
  const opened = openRelease(engine, release.id);
  return { ...opened, flush: () => engine.exclusively(async () => opened.flush()) };
}

/** Returns the state of a release. */
export function stateOf({ live, making }: Engine, { id, madeAt }: TrackedRelease): ReleaseState {
  if (live.has(id)) return 'live';
  if (madeAt) return 'kept';
  return making.has(id) ? 'making' : 'unfinished';
}

/** Returns the kept releases of a portal, newest first: the candidates for rollback. */
export function keptOf(engine: Engine, site: string): TrackedRelease[] {
  portalOf(engine, site);
  return engine.tracking
    .releases()
    .filter((release) => release.site === site && stateOf(engine, release) === 'kept')
    .reverse();
}

const refusedKey = (site: string): string => `given up ${site}`;

/** Returns the renderer that a portal was rolled back from; empty if there is none. */
export const refusedRenderer = ({ snapshot }: Engine, site: string): string =>
  snapshot.state.get(refusedKey(site)) ?? '';

/** Records the renderer that no new release is made with; empty to allow all. */
export const refuseRenderer = ({ snapshot }: Engine, site: string, rendererId: string): void =>
  snapshot.state.set(refusedKey(site), rendererId);

/**
 * Returns `true` if the portal needs a new release: it has no live one, or the live one was made by
 * another renderer.
 */
export function needsRelease(engine: Engine, { config, rendererId }: PublishedPortal): boolean {
  const current = liveOf(engine, config.id);
  return (
    current === null ||
    (current.renderer !== rendererId && refusedRenderer(engine, config.id) !== rendererId)
  );
}

/**
 * Removes a release from the database and the target. Its row goes in a transaction of its own: the
 * rollback of another one would bring back a release without files.
 */
export async function dropRelease(
  engine: Engine,
  { id, site, name }: TrackedRelease,
): Promise<void> {
  await inTransaction(engine, async () => engine.tracking.forgetRelease(id));
  await portalOf(engine, site).target.remove(name);
}

/** Removes releases beyond the number that is kept. */
export async function pruneReleases(engine: Engine, site: string): Promise<void> {
  for (const old of keptOf(engine, site).slice(engine.keep - 1)) await dropRelease(engine, old);
  const known = new Set(engine.tracking.releases().map(({ name }) => name));
  const { target } = portalOf(engine, site);
  for (const name of await target.releases())
    if (!known.has(name) && name !== (await target.liveRelease())) await target.remove(name);
}
