import path from 'node:path';
import { renderOf, type Engine } from '../engine.ts';
import { isBranch, type Tracking } from '../tracking.ts';

/** V8 compiles a template on first use, and optimises it after some runs. */
const ROUNDS = 3;

/**
 * Renders pages of live releases for some milliseconds, only to speed up later renders: a new
 * process takes three times as long for the first pages of an alert. Nothing is written and no
 * dependencies are recorded. Returns `false` if there were none to render.
 */
export async function warm(engine: Engine, ms = 0): Promise<boolean> {
  const { warming } = engine;
  listPages(engine);
  if (warming.waiting.length === 0) return false;
  const started = performance.now();
  // No transaction is open: a render could cache results that a rollback makes invalid.
  await engine.exclusively(async () => {
    let count = 0;
    do await renderOnly(engine, warming.waiting[count++]!);
    while (count < warming.waiting.length && performance.now() - started < ms);
    warmThreads(engine, warming.waiting.splice(0, count));
  });
  return true;
}

/** Lists the pages of renderers that were not warmed up yet. */
function listPages({ live, tracking, warming }: Engine): void {
  for (const [release, site] of live) {
    const name = `${site} ${tracking.releaseOf(release)!.renderer}`;
    if (warming.known.has(name)) continue;
    warming.known.add(name);
    const pages = [
      ...new Set([...tracking.firstPagesOf(release), ...onePageOfEachRoute(tracking, release)]),
    ];
    for (let round = 0; round < ROUNDS; round++)
      warming.waiting.push(...pages.map((page) => ({ release, page })));
  }
}

/** Lets the render threads, which compile the templates for themselves, render the same pages. */
function warmThreads(
  { threads, live, tracking }: Engine,
  pages: Engine['warming']['waiting'],
): void {
  threads?.warm(
    pages
      .filter(({ release }) => live.has(release))
      .map(({ release, page }) => {
        const { site, renderer } = tracking.releaseOf(release)!;
        return { site, renderer, page };
      }),
  );
}

/** Renders a page and drops the result. */
async function renderOnly(
  engine: Engine,
  { release, page }: { release: number; page: string },
): Promise<void> {
  const site = engine.live.get(release);
  if (site === undefined) return;
  try {
    const render = await renderOf(engine, release);
    const content = engine.snapshot.reader(
      site,
      () => {},
      () => {},
    );
    await render(page, content);
  } catch {
    // Ignored: the error is reported when the page is rendered for publication.
  }
}

/**
 * Returns one page of each route: each address below the root and the collections, and each form of
 * address below their parts.
 */
function onePageOfEachRoute(tracking: Tracking, release: number): string[] {
  const found = new Map<string, string>();
  const walk = (branch: string): void => {
    const children = tracking.childrenOf(release, branch);
    const isPart = branch.includes('/');
    for (const { page } of children) {
      if (isBranch({ page })) continue;
      const form = isPart
        ? `${branch.split('/')[0]} ${page.split('/').length} ${path.extname(page)}`
        : page.replace(/^\/[a-z]{2}\//, '/');
      if (!found.has(form)) found.set(form, page);
    }
    const branches = children.filter(isBranch);
    // All parts of a collection have the same routes, and so have all years.
    const years = branches.filter(({ page }) => /\/\d+$/.test(page)).slice(-1);
    const parts = branches.filter(({ page }) => /\/\d+of\d+$/.test(page)).slice(0, 1);
    for (const { page } of branch === '~' ? branches : [...parts, ...years]) walk(page);
  };
  walk('~');
  return [...found.values()];
}
