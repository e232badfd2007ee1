import { inTransaction, portalOf, type Engine } from '../engine.ts';
import type { PageReceipt } from '../outbox.ts';
import type { LivePage } from '../work/outcomes.ts';

const SEEN_AT_ONCE = 300;

/** Returns the live address of a page. */
export const urlOf = (engine: Engine, site: string, page: string): string =>
  new URL(page, portalOf(engine, site).config.url).href;

/**
 * Checks pages at their live addresses, a few hundred at a time, and records the results. Without
 * `checkLive`, a written page counts as live.
 * @returns the number of pages checked
 */
export async function verifyLive(engine: Engine): Promise<number> {
  const { work, now } = engine;
  work.noteRendered(now());
  const pages = work.unseen(SEEN_AT_ONCE);
  const seen = await Promise.all(pages.map((page) => checkPage(engine, page)));
  if (seen.length > 0)
    await inTransaction(engine, async () =>
      seen.forEach(({ portal, path, action, hash, liveAt, error }) =>
        work.seen({ site: portal, page: path, action, hash }, liveAt, error),
      ),
    );
  return seen.length;
}

/** Checks one page at its live address. */
async function checkPage(engine: Engine, page: LivePage): Promise<PageReceipt> {
  const receipt: PageReceipt = {
    portal: page.site,
    path: page.page,
    url: urlOf(engine, page.site, page.page),
    action: page.action,
    hash: page.hash,
    liveAt: null,
    error: null,
  };
  return engine.checkLive
    ? engine.checkLive(receipt, () => engine.work.wanted(page.site, page.page) ?? page)
    : { ...receipt, liveAt: new Date(engine.now()).toISOString() };
}
