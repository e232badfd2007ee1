import type { Render } from '../publisher.ts';
import type { SiteConfig } from '@pune/content/sites';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { RenderThreads } from '../render-threads.ts';
import { createEditor, type EditedDocument, type EditorsRule } from './editor.ts';
import { openEngine } from './engine.ts';
import { seededRandom } from './random.ts';
import { watchWaste } from './waste.ts';

export interface OracleOptions {
  sites: SiteConfig[];
  renderers: ReadonlyMap<string, Render>;
  documents: readonly EditedDocument[];
  rule?: EditorsRule;
  seed: number;
  edits: number;
  /**
   * Number of edits that are made before the first release, so that a failure far on is replayed
   * without publishing all edits before it.
   */
  skipped?: number;
  /** Number of edits between comparisons with a full publish. */
  checkEvery: number;
  /** File of the snapshot, which is in memory by default. */
  snapshotFile?: string;
  /** Creates the threads that render from that file. */
  threads?: (snapshot: Snapshot) => RenderThreads;
  /** Time of the first release. Between edits time passes, by minutes or days. */
  from?: string;
  /** Reports which queries caused pages to be rendered without a change. */
  explain?: boolean;
  /** Called after each comparison. */
  onCheck?: (edit: number, soFar: Pick<OracleResult, 'rendered' | 'changed' | 'pages'>) => void;
}

export interface OracleResult {
  edits: number;
  checks: number;
  pages: number;
  /** Pages rendered by edits, and those of them whose bytes changed. */
  rendered: number;
  changed: number;
  kinds: Record<string, number>;
  /**
   * With `explain`: the edit, the page and the changed result of pages that did not change, with
   * the number of such renders.
   */
  waste: [reason: string, pages: number][];
}

/** Pages rendered by edits, for each page whose bytes changed: the most that is accepted. */
export const RENDERED_PER_CHANGED_MAX = 1.05;

/** Probability that a step is passing time. */
const TIME_PASSES = 0.15;
const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAYS_MINUTES = 2 * 24 * 60;

/**
 * Proves the publishing engine: after random edits, the incrementally published pages equal, byte
 * for byte, a full publish of the same content.
 * @throws an error with the seed, the edit and the page that differs
 */
export async function runOracle({
  sites,
  renderers,
  documents,
  rule,
  seed,
  edits,
  skipped = 0,
  checkEvery,
  snapshotFile = ':memory:',
  threads,
  from = '2026-11-25T06:30:00Z',
  explain = false,
  onCheck,
}: OracleOptions): Promise<OracleResult> {
  const editor = createEditor(
    documents,
    sites.map(({ id }) => id),
    rule,
  );
  const random = seededRandom(seed);
  let time = Date.parse(from);
  const now = () => time;
  const watch = explain ? watchWaste() : undefined;
  const snapshot = openSnapshot(snapshotFile, { now });
  const live = openEngine({
    sites,
    renderers: watch
      ? new Map([...renderers].map(([id, render]) => [id, watch.render(id, render)]))
      : renderers,
    now,
    snapshot,
    // Renders in threads are not explained.
    threads: watch ? undefined : threads?.(snapshot),
  });
  const result: OracleResult = {
    edits,
    checks: 0,
    pages: 0,
    rendered: 0,
    changed: 0,
    kinds: {},
    waste: [],
  };
  for (let n = 1; n <= edits; n++) {
    if (n === skipped + 1) {
      await live.publisher.absorb(editor.everything());
      await live.release();
    }
    const passes = random.chance(TIME_PASSES);
    const { kind, fields, change } = passes
      ? { kind: 'time passes', fields: [], change: null }
      : editor.edit(random, n, time + n);
    if (passes)
      time += (1 + random.below(random.chance(0.7) ? HOUR_MINUTES : DAYS_MINUTES)) * MINUTE_MS;
    if (n <= skipped) continue;
    watch?.begin(`${kind} ${fields.join(', ')}`);
    result.kinds[kind] = (result.kinds[kind] ?? 0) + 1;
    const puts = live.puts();
    // Time passes only when it is due, so that an instant the publisher would sleep through is
    // found.
    const receipt = change
      ? await live.publisher.publish(change)
      : live.publisher.isTimeDue()
        ? await live.publisher.passTime()
        : { pages: [], follow: 0 };
    result.rendered +=
      receipt.pages.filter(({ action }) => action === 'put').length + receipt.follow;
    result.changed += live.puts() - puts;
    const failed = receipt.pages.find(({ error }) => error);
    if (failed)
      throw new Error(
        `[oracle] seed ${seed}, edit ${n} (${kind}): ${failed.portal} ${failed.path} could not be made: ${failed.error}`,
      );
    if (n % checkEvery === 0 || n === edits) {
      result.pages = await compare(
        live,
        editor.everything(),
        sites,
        renderers,
        now,
        `seed ${seed}, edit ${n} (${kind})`,
      );
      result.checks++;
      onCheck?.(n, result);
    }
  }
  return { ...result, waste: watch?.report() ?? [] };
}

type Engine = ReturnType<typeof openEngine>;

async function compare(
  live: Engine,
  everything: Parameters<Engine['publisher']['absorb']>[0],
  sites: SiteConfig[],
  renderers: ReadonlyMap<string, Render>,
  now: () => number,
  where: string,
): Promise<number> {
  const full = openEngine({ sites, renderers, now });
  await full.publisher.absorb(everything);
  await full.release();
  let pages = 0;
  for (const { id } of sites) {
    const [expected, actual] = [full.targets.get(id)!.pages, live.targets.get(id)!.pages];
    for (const page of expected.keys())
      if (!actual.has(page)) throw new Error(`[oracle] ${where}: ${id} ${page} is missing`);
    for (const page of actual.keys())
      if (!expected.has(page)) throw new Error(`[oracle] ${where}: ${id} ${page} should be gone`);
    for (const [page, bytes] of expected)
      if (!bytes.equals(actual.get(page)!))
        throw new Error(
          `[oracle] ${where}: ${id} ${page} is stale: ${firstDifference(bytes, actual.get(page)!)}`,
        );
    const [wanted, held] = [full.targets.get(id)!.files, live.targets.get(id)!.files];
    for (const file of wanted)
      if (!held.has(file)) throw new Error(`[oracle] ${where}: ${id} /media/${file} is missing`);
    for (const file of held)
      if (!wanted.has(file))
        throw new Error(`[oracle] ${where}: ${id} /media/${file} should be gone`);
    pages += expected.size;
  }
  full.snapshot.close();
  return pages;
}

function firstDifference(expected: Buffer, actual: Buffer): string {
  let i = 0;
  while (expected[i] === actual[i]) i++;
  const around = (bytes: Buffer) => bytes.subarray(Math.max(0, i - 60), i + 60).toString('utf8');
  return `expected …${around(expected)}… but found …${around(actual)}…`;
}
