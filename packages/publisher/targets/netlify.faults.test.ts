import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { fileOf } from '../target.ts';
import { startWithTarget } from '../testing/netlify-fixture.ts';
import { buildPageFunctions } from '../testing/page-functions.ts';
import type { Fault, NetlifyServer } from '../testing/netlify-server.ts';
import { seededRandom, type Random } from '../testing/random.ts';

const functions = await buildPageFunctions();
afterAll(functions.remove);

const PAGES = ['/en/', '/en/a/', '/en/feed.xml'];
const READERS = 5;
/** Netlify's limits with shorter windows. */
const LIMITS = {
  deploysInMinute: { count: 3, windowMs: 900 },
  purgesOfTag: { count: 2, windowMs: 200 },
};

/**
 * Records the numbered states of pages and checks responses: no visitor may see a lower number
 * after a higher one.
 */
function createHistory() {
  let last = 0;
  const states = new Map<string, { number: number; isGone: boolean }[]>(
    PAGES.map((page) => [page, [{ number: 0, isGone: true }]]),
  );
  const seen = new Map<string, number>(PAGES.map((page) => [page, 0]));
  const problems: string[] = [];
  return {
    problems,
    next(page: string, isGone: boolean): string {
      states.get(page)!.push({ number: ++last, isGone });
      return `<p>${page} ${last}</p>`;
    },
    /** Call when a request is sent; call the result with the response. */
    asked(page: string) {
      const before = seen.get(page)!;
      return (status: number, body: string) => {
        const number =
          status === 200
            ? Number(/ (\d+)</.exec(body)?.[1])
            : states.get(page)!.find((state) => state.isGone && state.number >= before)?.number;
        if (number === undefined || !(number >= before))
          problems.push(
            `${page} was answered with ${status} ${body.slice(0, 80)} after state ${before} had been seen`,
          );
        else seen.set(page, Math.max(seen.get(page)!, number));
      };
    },
  };
}

async function keepReading(
  server: NetlifyServer,
  history: ReturnType<typeof createHistory>,
  random: Random,
  isOver: () => boolean,
): Promise<number> {
  let reads = 0;
  while (!isOver()) {
    const page = random.pick(PAGES);
    const answered = history.asked(page);
    const answer = await server.get(page);
    answered(answer.status, await answer.text());
    reads++;
  }
  return reads;
}

const someFault = (random: Random): Fault =>
  random.pick<Fault>([
    'lost',
    'lost-answer',
    { status: 500 },
    { status: 503 },
    { status: 429 },
    { delayMs: 40 },
    { lateMs: 40 },
  ]);

function breakThings(server: NetlifyServer, random: Random, rate: number): void {
  Object.assign(server.faults, {
    api: () => (random.chance(rate) ? someFault(random) : null),
    store: () => (random.chance(rate) ? someFault(random) : null),
    isDeployBroken: () => random.chance(rate),
  } satisfies Partial<NetlifyServer['faults']>);
}

function repair(server: NetlifyServer): void {
  Object.assign(server.faults, {
    api: () => null,
    store: () => null,
    isDeployBroken: () => false,
  } satisfies Partial<NetlifyServer['faults']>);
}

/** Runs edits, releases, ticks and crashes while visitors read, then lets all work complete. */
async function play(
  seed: number,
  rate: number,
): Promise<{ reads: number; hits: number; problems: string[]; differences: string[] }> {
  const random = seededRandom(seed);
  const opened = await startWithTarget(functions.folder, {
    limits: LIMITS,
    purgeMs: 3,
    transitMs: () => random.below(40),
  });
  const { server, folder } = opened;
  const history = createHistory();
  let target = opened.target;
  let releases = 0;
  const none = path.join(os.tmpdir(), 'no-assets');
  const pages = new Map<string, string>();

  async function release(): Promise<void> {
    const name = `r${String(++releases).padStart(3, '0')}`;
    const made = await target.create(name, none);
    for (const [page, body] of pages) await made.put(page, Buffer.from(body));
    await target.activate(name).catch(async () => {
      // A crash may have happened in between, so ask the target which release is live.
      if ((await target.liveRelease()) !== name) await target.remove(name);
    });
  }
  async function edit(): Promise<void> {
    const live = await target.liveRelease();
    if (live === null) return;
    const open = target.open(live);
    for (let turn = 0; turn <= random.below(3); turn++) {
      const page = random.pick(PAGES);
      const isGone = random.chance(0.25);
      const body = history.next(page, isGone);
      if (isGone) pages.delete(page);
      else pages.set(page, body);
      if (isGone) await open.delete(page);
      else await open.put(page, Buffer.from(body));
    }
    await open.flush();
  }
  const forgive = (work: Promise<unknown>) => work.catch(() => {});

  for (const page of PAGES) pages.set(page, history.next(page, false));
  await release();
  let isOver = false;
  // Reads by functions are late at times: a cache must not keep such a response.
  server.faults.functions = () => (random.chance(0.3) ? { lateMs: random.below(150) } : null);
  const readers = Array.from({ length: READERS }, (_, reader) =>
    keepReading(server, history, seededRandom(seed + 1 + reader), () => isOver),
  );
  breakThings(server, random, rate);
  for (let step = 0; step < 24; step++) {
    // Long enough for caches to keep pages again.
    await wait(random.below(300));
    const dice = random.next();
    if (dice < 0.5) await forgive(edit());
    else if (dice < 0.85) await target.tick!();
    else if (dice < 0.92) await forgive(release());
    // Simulates a crash: the next start knows only what is on the disk.
    else target = opened.reopen();
  }
  repair(server);
  for (let turn = 0; turn < 8; turn++) {
    await forgive(target.liveRelease().then(async (live) => live && target.open(live).flush()));
    await target.tick!();
    await target.idle();
    await wait(200);
  }
  isOver = true;
  const reads = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0);
  const differences: string[] = [];
  for (const page of PAGES) {
    const file = path.join(folder, 'current', fileOf(page));
    const expected = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    const got = (await opened.read(page))?.toString('utf8') ?? null;
    if (got !== expected)
      differences.push(`${page}: readers get ${got}, the folder holds ${expected}`);
  }
  const { hits } = server.edge.counts;
  await opened.close();
  return { reads, hits, problems: history.problems, differences };
}

it(
  'after any faults visitors get the content of the folder, and never got a page older than one already seen',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.noShrink(fc.nat()),
        fc.constantFrom(0, 0.03, 0.1, 0.3),
        async (seed, rate) => {
          const { reads, hits, problems, differences } = await play(seed, rate);
          expect({ problems, differences }).toEqual({ problems: [], differences: [] });
          expect(hits).toBeGreaterThan(20);
          expect(reads).toBeGreaterThan(hits);
        },
      ),
      {
        numRuns: Number(process.env.NETLIFY_RUNS ?? (process.env.TEST_ALL ? 5 : 1)),
        ...(process.env.NETLIFY_SEED && { seed: Number(process.env.NETLIFY_SEED) }),
        endOnFailure: true,
      },
    );
  },
);
