import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { startHost } from '@pune/host/testing/testing.ts';
import type { Change } from './outbox.ts';
import { createPublisher } from './publisher.ts';
import { loadRenderer, rendererId } from './renderers.ts';
import { requestFiles, requestRollback, type RollbackAnswer } from './rollback-requests.ts';
import { fileOf } from './target.ts';
import { createCrawler } from './testing/crawler.ts';
import { writeRenderer } from './testing/marked-pages.ts';
import { memoryTarget } from './testing/memory-target.ts';
import { seededRandom } from './testing/random.ts';
import { createTown, town } from './testing/small-town.ts';

// CRASH_SEED replays the edits of a failure but not its timing. CRASH_KILLS sets the number of
// kills.
const SEED = Number(process.env.CRASH_SEED ?? 20261125);
const KILLS = Number(process.env.CRASH_KILLS ?? (process.env.TEST_ALL ? 100 : 8));
const RENDERERS = ['first', 'second', 'third'];
/**
 * Only a stalled publisher writes nothing for so long, however busy the machine is. It is then
 * asked for its state, and has some time to log it.
 */
const STALLED_MS = 240_000;
const STALLED_TOLD_MS = 5000;
/** The edits that must have been acknowledged, and the pages read for each kill. */
const EDITS_MIN = 10;
const PAGES_A_KILL = 10;
/** Changes left for the last run, which is not killed: more than are in progress at any moment. */
const LAST_CHANGES = 20;

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'crash-'));
const within = (name: string) => path.join(root, name);
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Writes a file for the publisher to read, atomically. */
function tell(name: string, text: string): void {
  fs.writeFileSync(within(`${name}.new`), text);
  fs.renameSync(within(`${name}.new`), within(name));
}

/** The bytes of progress that publishers have written: log lines and acknowledgements. */
const written = (): number =>
  ['log', 'acknowledged']
    .map((name) => fs.statSync(within(name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);

/**
 * Waits for a condition as long as publishers make progress.
 *
 * @returns false if they stalled
 */
async function reached(condition: () => boolean): Promise<boolean> {
  let [bytes, at] = [written(), Date.now()];
  while (!condition()) {
    await wait(2);
    if (written() !== bytes) [bytes, at] = [written(), Date.now()];
    else if (Date.now() - at > STALLED_MS) return false;
  }
  return true;
}

/**
 * Starts a publisher process, which prints its progress: standing by, working, publishing,
 * finished.
 */
function startProcess(origin: string) {
  const script = fileURLToPath(new URL('./testing/killable.ts', import.meta.url));
  // Compiled code is reused between runs.
  const env = { ...process.env, NODE_COMPILE_CACHE: within('compiled') };
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, root, String(SEED), origin],
    { stdio: ['ignore', 'pipe', 'inherit'], env },
  );
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk));
  const ended = once(child, 'exit');
  return {
    pid: child.pid!,
    async says(line: string): Promise<void> {
      const isSaid = () => said.includes(`${line}\n`);
      const isOver = () => child.exitCode !== null || child.signalCode !== null;
      const isInTime = await reached(() => isSaid() || isOver());
      if (isSaid()) return;
      if (!isInTime) {
        child.kill('SIGUSR2');
        await wait(STALLED_TOLD_MS);
      }
      throw new Error(
        `The publisher ${isInTime ? `ended (${child.signalCode ?? child.exitCode})` : 'stalled'} before it said "${line}", and said only ${JSON.stringify(said)}`,
      );
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const acknowledged = (): string[][] =>
  fs
    .readFileSync(within('acknowledged'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
const log = (event: string) =>
  fs
    .readFileSync(within('log'), 'utf8')
    .split('\n')
    .filter((line) => line.split(' ')[1] === event);

const live = within(`releases/${town.id}/current`);
const liveRelease = (): string | null =>
  fs.existsSync(live) ? path.basename(fs.readlinkSync(live)) : null;

/** Waits until another release is live and returns at once. */
async function exchanged(patienceMs: number): Promise<void> {
  const before = liveRelease();
  for (const until = Date.now() + patienceMs; liveRelease() === before && Date.now() < until;)
    await wait(0);
}

/**
 * Simulates an operator who requests rollbacks from time to time and waits for the result, however
 * many publishers are killed meanwhile.
 */
function createTerminal() {
  let asking: Promise<void> | null = null;
  const terminal = {
    answers: [] as RollbackAnswer[],
    /** The release of the last rollback. It stays live until another renderer is built. */
    goneBackTo: null as string | null,
    rollbacks: () => terminal.answers.filter((answer) => 'release' in answer).length,
    isAsking: () => asking !== null,
    answered: async () => await asking,
    ask(): void {
      terminal.goneBackTo = null;
      asking = (async () => {
        let last: RollbackAnswer = { error: 'There was no answer' };
        for await (const answer of requestRollback(requestFiles(within('requests')), {
          portal: town.id,
        }))
          last = answer;
        terminal.answers.push(last);
        if ('release' in last) terminal.goneBackTo = last.release;
        asking = null;
      })();
    },
  };
  return terminal;
}

/** Returns the first `count` changes of the town. */
function changesOf(count: number, edits = createTown(SEED)): Change[] {
  const first = edits.everything();
  return [...first, ...Array.from({ length: count - first.length }, () => edits.next())];
}

/** Returns the files that a full publish of the same content writes. */
async function fullPublish(changes: number, renderer: string): Promise<Map<string, Buffer>> {
  const edits = createTown(SEED);
  changesOf(changes, edits);
  const memory = memoryTarget();
  const snapshot = openSnapshot(':memory:');
  const publisher = createPublisher({
    snapshot,
    mediaFolder: root,
    portals: [
      {
        config: town,
        target: memory.target,
        rendererId: 'full',
        assets: '',
        load: () => loadRenderer(within(`built/${renderer}`), town.url),
      },
    ],
  });
  await publisher.absorb(edits.everything());
  await publisher.makeRelease(town.id);
  snapshot.close();
  return new Map([...memory.pages].map(([page, body]) => [fileOf(page), body]));
}

it(`killed ${KILLS} times at any moment, always serves complete pages at their addresses and loses no change (CRASH_SEED=${SEED})`, async () => {
  const random = seededRandom(SEED);
  const ids = new Map(
    RENDERERS.map((name) => {
      writeRenderer(within(`built/${name}`), name);
      return [name, rendererId(within(`built/${name}`))];
    }),
  );
  let renderer = RENDERERS[0]!;
  let isExchanged = false;
  const isOf = (name: string, release: string) => release.endsWith(ids.get(name)!.slice(0, 8));
  const terminal = createTerminal();
  const isDue = () => !terminal.goneBackTo && !isOf(renderer, liveRelease()!);
  tell('renderer', renderer);
  const host = await startHost(within('releases'), { portals: [town] });
  const origin = `http://127.0.0.1:${host.port}`;

  let current = startProcess(origin);
  await current.says('working');
  let next = startProcess(origin);
  expect(await reached(() => liveRelease() !== null)).toBe(true);
  const crawler = createCrawler({
    ask: (address, headers) => host.ask(address, { host: 'town.localhost', headers }),
    liveRelease,
    belongs: isOf,
    random: seededRandom(SEED + 1),
  });
  try {
    for (let kills = 0; kills < KILLS; kills++) {
      if (random.chance(0.8)) await current.says('publishing');
      // Most publishers get some work done before they are killed, however slow they are.
      const [before, bytes] = [written(), random.chance(0.7) ? random.below(2000) : 0];
      expect(await reached(() => written() - before >= bytes)).toBe(true);
      // Most kills hit edits; some hit a release or a rollback, and some the moment just after
      // another release is live.
      if (isDue() && (isExchanged ? random.chance(0.3) : kills % 10 === 9)) await exchanged(10_000);
      if (!isDue() && !terminal.isAsking() && random.chance(0.5)) terminal.ask();
      if (terminal.isAsking() && random.chance(0.3)) await exchanged(500);
      else await wait(random.below(isExchanged ? 500 : 150));
      if (random.chance(0.2)) await terminal.answered();
      if (terminal.goneBackTo) expect(liveRelease()).toBe(terminal.goneBackTo);
      isExchanged = !terminal.isAsking() && random.chance(0.2);
      if (isExchanged) {
        tell('renderer', (renderer = random.pick(RENDERERS.filter((other) => other !== renderer))));
        terminal.goneBackTo = null;
      }
      await current.kill();
      current = next;
      await current.says('working');
      next = startProcess(origin);
    }
    await next.kill();
    await terminal.answered();
    // On a busy machine every publisher may have been killed before its release was live. The last
    // renderer that was told is no choice: a release of it that was rolled back stays withdrawn.
    if (crawler.counts.renderers.size < 2) {
      const told = renderer;
      renderer = RENDERERS.find((name) => name !== told && !crawler.counts.renderers.has(name))!;
      tell('renderer', renderer);
      terminal.goneBackTo = null;
      // A publisher reads the name of its renderer once, when it begins to work.
      await current.kill();
      current = startProcess(origin);
      await current.says('publishing');
      expect(await reached(() => crawler.counts.renderers.size > 1)).toBe(true);
    }
    // On a busy machine every rollback so far may have come at the wrong moment and been refused.
    while (terminal.rollbacks() === 0) {
      expect(await reached(() => !isDue())).toBe(true);
      terminal.ask();
      await terminal.answered();
    }
    const edits = () => acknowledged().length - createTown(SEED).everything().length;
    expect(await reached(() => edits() > EDITS_MIN)).toBe(true);
    expect(await reached(() => crawler.counts.pages > KILLS * PAGES_A_KILL)).toBe(true);
    const last = acknowledged().length + LAST_CHANGES;
    tell('last', String(last));
    await current.says('finished');
    await crawler.stop();

    expect(crawler.problems).toEqual([]);
    const given = acknowledged();
    // Each change has one receipt, however often the publisher was killed.
    expect(given.map(([id]) => id).sort()).toEqual(
      changesOf(last)
        .map(({ id }) => id)
        .sort(),
    );
    expect(given.filter(([, status]) => status !== 'live')).toEqual([]);
    const release = liveRelease()!;
    if (terminal.goneBackTo) expect(release).toBe(terminal.goneBackTo);
    else expect(isOf(renderer, release)).toBe(true);
    const expected = await fullPublish(
      last,
      RENDERERS.find((name) => isOf(name, release))!,
    );
    const files = fs
      .readdirSync(live, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(
          fs.realpathSync(live),
          path.join(fs.realpathSync(entry.parentPath), entry.name),
        ),
      );
    const pages = files.filter((file) => !/^_astro|\.(br|gz)$/.test(file));
    expect(pages.sort()).toEqual([...expected.keys()].sort());
    for (const file of pages)
      expect(fs.readFileSync(path.join(live, file)).equals(expected.get(file)!), file).toBe(true);
    // Pages large enough have precompressed files, even if a publisher was killed before it wrote
    // them.
    const compressed = pages.filter((file) => expected.get(file)!.length >= 256);
    const unpacked = (file: string) => [
      brotliDecompressSync(fs.readFileSync(path.join(live, `${file}.br`))),
      gunzipSync(fs.readFileSync(path.join(live, `${file}.gz`))),
    ];
    for (const file of compressed)
      for (const body of unpacked(file)) expect(body.equals(expected.get(file)!), file).toBe(true);
    expect(compressed.length).toBeGreaterThan(10);
    // Checks that the test proves something: edits, releases and rollbacks happened between the
    // kills, and pages were read.
    const rollbacks = terminal.rollbacks();
    console.log(
      `crash: ${KILLS} kills, ${last} changes, ${log('released').length} releases, ${rollbacks} rollbacks; readers got ${crawler.counts.pages} pages, ${crawler.counts.assets} assets and ${crawler.counts.missing} times nothing`,
    );
    expect(edits()).toBeGreaterThan(EDITS_MIN + LAST_CHANGES);
    expect(crawler.counts.renderers.size).toBeGreaterThan(1);
    expect(rollbacks).toBeGreaterThan(0);
    expect(crawler.counts.pages).toBeGreaterThan(KILLS * PAGES_A_KILL);
  } catch (error) {
    console.log(
      `crash: what the publishers said last\n${fs.readFileSync(within('log'), 'utf8').split('\n').slice(-40).join('\n')}`,
    );
    throw error;
  } finally {
    await crawler.stop();
    await Promise.all([current.kill(), next.kill()]);
    await host.close();
  }
}, 1_800_000);
