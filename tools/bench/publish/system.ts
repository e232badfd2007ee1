import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CityFiles } from '../../../cms/testing/bench-editor.ts';
import { readHeartbeat } from '../../../cms/publishing-status.ts';
import { previewRequestName, type PreviewRequest } from '../../../packages/snapshot/previews.ts';
import { openForReading } from '../../../packages/content/reading.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { environmentOf, root } from '../../env.ts';
import { buildRenderers } from '../../start/builds.ts';
import { createProcesses } from '../../start/processes.ts';
import type { Collection } from '../../../content-models/models.ts';
import type { AnyExample } from '../../../content-models/all-examples.ts';
import { cityDocuments, type CityDocument } from './city.ts';
import { watchMemory, type MemoryPeaks } from './memory.ts';
import {
  freePort,
  familyMs,
  hasChildren,
  processorMs,
  residentMegabytes,
  startScript,
  startWorker,
  stop,
  visit,
  type Worker,
} from './processes.ts';

const PATIENCE_MS = 4 * 60 * 60_000;
const PUBLIC_PORT = 8080;
/** The CPU time below which a publisher counts as idle; it polls for work ten times a second. */
const IDLE_MS = 120;

/** The slugs of a city's documents: all that the bench keeps of a city in memory. */
export type SlugsOf = ReadonlyMap<Collection, readonly { slug: string }[]>;

/** The cost of an import: documents, time, CPU time, and the most memory of its process. */
export interface Loaded {
  documents: number;
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
}

export interface System {
  slugs: SlugsOf;
  editor: Worker;
  port: number;
  loaded: Loaded | null;
  publishSeconds: number;
  /** CPU time of the publisher and its processes until everything was published. */
  publishCpuSeconds: number | null;
  /** The most memory of the publisher and its processes until it had nothing left to do. */
  publishPeaks: MemoryPeaks;
  publisherMegabytes(): number | null;
  /** CPU time of the publisher since its start. */
  publisherMs(): number | null;
  stop(): Promise<void>;
}

/**
 * Builds the environment variables of a system of its own for a benchmark, with all data in `folder`,
 * on free ports. Settings of databases in our own environment are left out.
 */
export async function environmentIn(folder: string): Promise<Record<string, string>> {
  const settings = {
    dataDir: folder,
    port: await freePort(),
    cmsPort: await freePort(),
    publicPort: PUBLIC_PORT,
  };
  const { CONTENT_DATABASE_URL: _, SERVICES_DATABASE_URL: _services, ...outside } = process.env;
  return {
    ...environmentOf(settings, outside),
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'only-for-benches-and-long-enough-for-them',
    LOG_LEVEL: 'error',
    STATIC_SEARCH_MINUTES: '600',
  };
}

/** Compiles the portals' renderers, unless they exist. */
export async function compileRenderers(folder: string): Promise<void> {
  process.env.PUBLIC_PORT = String(PUBLIC_PORT);
  const env = {
    ...(process.env as Record<string, string>),
    PUBLIC_PORT: String(PUBLIC_PORT),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await buildRenderers(
    createProcesses({ root, logs: path.join(folder, 'logs'), env, say: console.log }),
    { publicPort: PUBLIC_PORT, renderersDir: path.join(folder, 'renderers'), dataDir: folder },
  );
}

/**
 * Waits for a condition.
 *
 * @throws if it times out, or the process `alive` has ended
 */
export async function until(
  what: string,
  alive: ChildProcess,
  log: string,
  met: () => Promise<boolean>,
): Promise<void> {
  for (const started = Date.now(); !(await met()); await wait(100)) {
    if (alive.exitCode !== null)
      throw new Error(
        `[bench] ${what}: a process ended with ${alive.exitCode}; the end of its log:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`,
      );
    if (Date.now() - started > PATIENCE_MS)
      throw new Error(`[bench] ${what}: not within ${PATIENCE_MS / 60_000} minutes`);
  }
}

const isReleased = (folder: string, id: string): boolean =>
  fs.existsSync(path.join(folder, 'releases', id, 'current'));

/** The maximum number of hard links to a file on the file systems with the lowest limit. */
const NAMES_PER_FILE = 10_000;
const PICTURE = Buffer.alloc(30_000, 'a picture that was drawn long ago ');

/**
 * Writes one placeholder as the preview picture of all pages, as if drawn earlier: drawing those of
 * a whole city takes hours of CPU time, which would distort the measurement of edits. Pictures for
 * edits are drawn normally.
 */
function giveOldPictures(folder: string): void {
  const snapshot = openForReading(path.join(folder, 'content.db'));
  const pictures = snapshot.sql('select picture from pages where picture is not null').iterate();
  const previews = path.join(folder, 'previews');
  fs.mkdirSync(previews, { recursive: true });
  let source = '';
  let names = 0;
  for (const { picture } of pictures) {
    const request = JSON.parse(picture as string) as PreviewRequest;
    const file = path.join(previews, previewRequestName(request));
    if (fs.existsSync(file)) continue;
    if (names++ % NAMES_PER_FILE === 0) fs.writeFileSync((source = file), PICTURE);
    else fs.linkSync(source, file);
  }
  snapshot.close();
}

/**
 * True if the publisher reports no work, uses no CPU time and has no child process. Preview pictures
 * are then drawn and search indexes are built: the work that follows the first publish of a city
 * does not slow the measured edits.
 */
async function isIdle(pid: number | undefined, statusFile: string): Promise<boolean> {
  const heartbeat = readHeartbeat(statusFile);
  if (
    heartbeat.kind !== 'Answers' ||
    heartbeat.status.pid !== pid ||
    heartbeat.status.state !== 'idle'
  )
    return wait(1000).then(() => false);
  const before = processorMs(pid);
  if (before === null) return wait(5000).then(() => true);
  await wait(1000);
  const now = processorMs(pid) ?? before;
  // A process that is still starting has not yet used a second.
  return now > 1000 && now - before < IDLE_MS && !hasChildren(pid);
}

/** Collections that are seeded, because other systems do not have them; all others are imported. */
const SEEDED: readonly Collection[] = ['settings', 'navigation'];

/**
 * Writes the documents of a city to files, one after the other, so that only their slugs are in
 * memory.
 */
export function writeCity(
  documents: Iterable<CityDocument>,
  folder: string,
): { files: CityFiles; slugs: SlugsOf } {
  const files = { rows: path.join(folder, 'city.ndjson'), seeded: path.join(folder, 'city.json') };
  const slugs = new Map<Collection, { slug: string }[]>();
  const seeded = new Map<Collection, AnyExample[]>(SEEDED.map((collection) => [collection, []]));
  const rows = fs.openSync(files.rows, 'w');
  for (const [collection, example] of documents) {
    const { slug } = example;
    const known = slugs.get(collection);
    if (known) known.push({ slug });
    else slugs.set(collection, [{ slug }]);
    if (seeded.has(collection)) seeded.get(collection)!.push(example);
    else fs.writeSync(rows, `${JSON.stringify({ collection, key: slug, ...example })}\n`);
  }
  fs.closeSync(rows);
  fs.writeFileSync(files.seeded, JSON.stringify([...seeded]));
  return { files, slugs };
}

/**
 * Starts the system as in production, in a folder of its own: an editor in the CMS, the publisher,
 * the host. Continues with the city in the folder, if there is one.
 *
 * @param portal the only portal that shows the documents
 */
export async function startSystem(pages: number, folder: string, portal?: string): Promise<System> {
  const sites = await loadSites(root);
  const shown = portal ? sites.filter(({ id }) => id === portal) : sites;
  fs.mkdirSync(path.join(folder, 'logs'), { recursive: true });
  const { files, slugs } = writeCity(cityDocuments(pages, shown), folder);
  await compileRenderers(folder);
  const env = await environmentIn(folder);
  const log = (name: string) => path.join(folder, 'logs', `${name}.log`);
  const editor = await startWorker(
    path.join(root, 'cms/testing/bench-editor.ts'),
    env,
    log('editor'),
  );
  const stamp = path.join(folder, `loaded-${pages}`);
  let loaded: System['loaded'] = null;
  if (!fs.existsSync(stamp)) {
    loaded = await editor.ask<Loaded>('load', files);
    fs.writeFileSync(stamp, '');
  }
  const host = startScript(path.join(root, 'packages/host/main.ts'), [], env, log('host'));
  const port = Number(env.PORT);
  await until(
    'The host answers',
    host,
    log('host'),
    async () => (await visit(port, 'localhost', '/livez')).status === 200,
  );

  const started = performance.now();
  const launch = () => startScript(path.join(root, 'cms/publisher.ts'), [], env, log('publisher'));
  let publisher = launch();
  const memory = watchMemory(() => publisher.pid);
  await until(
    'Everything is published',
    publisher,
    log('publisher'),
    async () =>
      sites.every(({ id }) => isReleased(folder, id)) &&
      (await editor.ask<number>('waiting')) === 0,
  );
  const publishSeconds = (performance.now() - started) / 1000;
  const publishCpuMs = familyMs(publisher.pid);
  // Restarts the publisher, so that its memory is not that of the full publish.
  await stop(publisher);
  giveOldPictures(folder);
  publisher = launch();
  await until('The publisher is idle', publisher, log('publisher'), async () =>
    isIdle(publisher.pid, path.join(folder, 'publisher-status.json')),
  );

  return {
    slugs,
    editor,
    port,
    loaded,
    publishSeconds,
    publishCpuSeconds: publishCpuMs === null ? null : publishCpuMs / 1000,
    publishPeaks: memory.stop(),
    publisherMegabytes: () => residentMegabytes(publisher.pid),
    publisherMs: () => processorMs(publisher.pid),
    async stop() {
      await Promise.all([stop(publisher), stop(host), editor.stop()]);
    },
  };
}
