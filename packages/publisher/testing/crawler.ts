import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readMark, type PageMark } from './marked-pages.ts';
import type { Random } from './random.ts';

interface Answer {
  status: number;
  headers: { 'content-encoding'?: string };
  bytes: Buffer;
}

export interface CrawlerOptions {
  /** Requests an address of the portal from the host, with these headers. */
  ask: (address: string, headers: Record<string, string>) => Promise<Answer>;
  /** Returns the name of the live release. */
  liveRelease: () => string | null;
  /** Returns true if a page of this renderer belongs to this release. */
  belongs: (renderer: string, release: string) => boolean;
  random: Random;
}

/** A page as it was read, and the visit whose link led to it. */
interface Visit {
  page: string;
  bytes: Buffer;
  from: Visit | null;
}

/** Maximum pages per walk, so that each walk starts with the current home page. */
const WALK_PAGES = 60;

/**
 * Creates a crawler that reads a portal like a visitor, following links from the home page, and
 * records everything a visitor must never meet.
 */
export function createCrawler({ ask, liveRelease, belongs, random }: CrawlerOptions) {
  const problems: string[] = [];
  const counts = { pages: 0, assets: 0, missing: 0, renderers: new Set<string>() };
  /** The newest edit of each document seen on each page. */
  const seen = new Map<string, number>();
  let stopped = false;

  async function get(address: string): Promise<Buffer | null> {
    const encoding = random.pick(['identity', 'br', 'gzip']);
    const { status, headers, bytes } = await ask(address, { 'accept-encoding': encoding });
    if (status === 404 || status === 503) return null;
    if (status !== 200) throw new Error(`${address} answered ${status}`);
    if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes);
    return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
  }

  function checkAge({ page, shows }: PageMark): void {
    for (const [id, edit] of Object.entries(shows)) {
      const key = `${page} ${id}`;
      const newest = seen.get(key) ?? 0;
      if (edit < newest)
        problems.push(`${page} shows edit ${edit} of ${id} and showed ${newest} before`);
      else seen.set(key, edit);
    }
  }

  async function checkAssets({ page, assets }: PageMark): Promise<void> {
    const asset = random.pick(assets);
    counts.assets++;
    const body = await get(asset);
    if (!body) return void problems.push(`${page} names ${asset}, which is missing`);
    const sum = /style\.(\w+)\.css$/.exec(asset)?.[1];
    if (sum && createHash('sha256').update(body).digest('hex').slice(0, 16) !== sum)
      problems.push(`${asset} is not whole`);
  }

  /**
   * Returns true if every page on the way here is unchanged: then its link was dead all the time.
   */
  async function isUnchanged(visit: Visit | null): Promise<boolean> {
    for (let step = visit; step; step = step.from)
      if (!(await get(step.page))?.equals(step.bytes)) return false;
    return true;
  }

  /** Reads one page. Returns the visits for its links. */
  async function visit(page: string, from: Visit | null): Promise<{ page: string; from: Visit }[]> {
    const before = liveRelease();
    const bytes = await get(page);
    const after = liveRelease();
    if (!bytes) {
      counts.missing++;
      if (from && (await isUnchanged(from)))
        problems.push(`${from.page} links to ${page}, which is missing`);
      return [];
    }
    counts.pages++;
    let mark: PageMark;
    try {
      mark = readMark(bytes);
    } catch (error) {
      problems.push(`${page} is broken: ${(error as Error).message}`);
      return [];
    }
    counts.renderers.add(mark.renderer);
    if (mark.page !== page) problems.push(`${page} is the page ${mark.page}`);
    if (before === after && before && !belongs(mark.renderer, before))
      problems.push(`${page} was made by ${mark.renderer}, within ${before}`);
    checkAge(mark);
    await checkAssets(mark);
    const here = { page, bytes, from };
    return mark.links.map((link) => ({ page: link, from: here }));
  }

  async function walk(): Promise<void> {
    const queue: { page: string; from: Visit | null }[] = [
      { page: random.pick(['/en/', '/mr/']), from: null },
    ];
    const known = new Set<string>();
    for (let left = WALK_PAGES; left > 0 && queue.length > 0 && !stopped;) {
      const [next] = queue.splice(random.below(queue.length), 1);
      if (known.has(next!.page)) continue;
      known.add(next!.page);
      left--;
      queue.push(...(await visit(next!.page, next!.from)));
    }
  }

  const running = (async () => {
    while (!stopped) {
      await walk().catch((error: unknown) => problems.push(String(error)));
      await wait(1);
    }
  })();

  return {
    problems,
    counts,
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}
