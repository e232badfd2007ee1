import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@pune/std/errors';
import { filesystemTarget } from '../targets/filesystem.ts';
import type { Target } from '../target.ts';
import type { Bucket } from './bucket.ts';
import {
  digestOfBytes,
  filesAfter,
  HEAD,
  HOSTS,
  isEdit,
  readCommits,
  readObject,
  type EditCommit,
  type Head,
  type HostState,
  type PortalHead,
  type ReadCommit,
  type StoredFile,
  type WholeCommit,
} from './log.ts';

export interface ReplicaOptions {
  bucket: Bucket;
  /** Name of this host among the hosts: letters, digits and `-`. */
  host: string;
  /** Folder of the releases of all portals, which the host serves. */
  root: string;
  pollMs?: number;
  /** Interval of acknowledgements while nothing changes. */
  beatMs?: number;
  log?: (event: string, details: Record<string, unknown>) => void;
  now?: () => number;
}

/** Longest wait for the instant of display, however wrong a clock is. */
const TOGETHER_MS_MAX = 2000;
const RETRY_MS_MAX = 5000;
const DOWNLOADS_AT_ONCE = 4;

/** What a host shows of a portal, stored beside its releases. */
interface Shown {
  release: string;
  tip: string;
  /** Folder of the release. */
  folder: string;
}

/** Pages whose precompressed files a host writes itself. */
const COMPRESSED = /\.(?:html|xml|json|txt|ics|csv)$/;
const isPage = (file: string): boolean => COMPRESSED.test(file) && !file.startsWith('media/');

/** Resolves at the instant at which all hosts show a commit. */
type Instant = () => Promise<void>;

const checked = (
  body: Buffer,
  { path: file, digest }: { path: string; digest: string },
): Buffer => {
  if (digestOfBytes(body) === digest) return body;
  throw new Error(`[publisher] [replication] The bucket has other bytes of ${file}`);
};

/** The releases of one portal on this host. */
function createCopies(root: string, bucket: Bucket) {
  const stateFile = path.join(root, '.replica.json');
  fs.mkdirSync(root, { recursive: true });
  const target: Target = filesystemTarget(root);
  let shown: Shown | null = readState();
  /** The release that is fetched before it becomes live. */
  let next: { key: string; folder: string } | null = null;
  /** Pages whose precompressed files are still to be written. */
  let uncompressed: string[] = [];

  function readState(): Shown | null {
    try {
      return JSON.parse(fs.readFileSync(stateFile, 'utf8')) as Shown;
    } catch {
      return null;
    }
  }
  function writeState(state: Shown): void {
    fs.writeFileSync(`${stateFile}.tmp`, JSON.stringify(state));
    fs.renameSync(`${stateFile}.tmp`, stateFile);
    shown = state;
  }

  /**
   * Makes a folder with the files of a release. Files that another folder of this host has with the
   * same bytes are linked, all others downloaded.
   */
  async function build(key: string, files: readonly StoredFile[]): Promise<string> {
    const name = `r-${path.basename(key)}`;
    const folder = path.join(root, name);
    if (name === shown?.folder) return name;
    await fs.promises.rm(folder, { recursive: true, force: true });
    await fs.promises.mkdir(folder, { recursive: true });
    const sources = [next?.folder, shown?.folder].filter((source) => source !== undefined);
    const missing = new Map<string, StoredFile[]>();
    for (const file of files) {
      await fs.promises.mkdir(path.dirname(path.join(folder, file.path)), { recursive: true });
      if (await linkFrom(sources, file, folder)) continue;
      const ofObject = missing.get(file.object);
      if (ofObject) ofObject.push(file);
      else missing.set(file.object, [file]);
    }
    const objects = [...missing];
    const downloads = Array.from({ length: DOWNLOADS_AT_ONCE }, async () => {
      for (let one = objects.pop(); one; one = objects.pop()) await download(one, folder);
    });
    await Promise.all(downloads);
    return name;
  }

  async function linkFrom(sources: string[], file: StoredFile, folder: string): Promise<boolean> {
    for (const source of sources)
      try {
        const name = path.join(root, source, file.path);
        checked(await fs.promises.readFile(name), file);
        await fs.promises.link(name, path.join(folder, file.path));
        return true;
      } catch {
        // The other folder lacks these bytes.
      }
    return false;
  }

  async function download([object, files]: [string, StoredFile[]], folder: string): Promise<void> {
    const bodies = await readObject(bucket, object);
    for (const stored of files) {
      const { path: name, start, bytes, time } = stored;
      const file = path.join(folder, name);
      await fs.promises.writeFile(file, checked(bodies.subarray(start, start + bytes), stored));
      await fs.promises.utimes(file, time, time);
    }
  }

  /** Applies edits to the release that visitors see. */
  async function applyEdits(edits: readonly ReadCommit<EditCommit>[], instant: Instant) {
    const release = target.open(shown!.folder);
    for (const { commit, bodies } of edits)
      for (const file of commit.files)
        if (file.digest === null) await release.delete(pageOf(file.path));
        else {
          const body = bodies.subarray(file.start, file.start + file.bytes);
          await release.put(pageOf(file.path), checked(body, file));
        }
    await instant();
    await release.flush();
    for (const { commit } of edits)
      for (const { path: file, digest } of commit.files)
        if (digest !== null && isPage(file)) uncompressed.push(pageOf(file));
  }

  /** Switches to another folder and deletes older ones. */
  async function activate(folder: string, instant: Instant): Promise<void> {
    await instant();
    await target.activate(folder);
    const kept = new Set([folder, shown?.folder]);
    for (const name of await target.releases()) if (!kept.has(name)) await target.remove(name);
  }

  return {
    shown: () => shown,
    next: () => next?.key ?? null,
    /** Fetches a release that will become live. */
    async fetch(key: string): Promise<void> {
      const [whole] = await readCommits(bucket, key, null);
      next = { key, folder: await build(key, (whole!.commit as WholeCommit).files) };
    },
    /** Shows the newest commit. */
    async show({ tip, release }: PortalHead, instant: Instant): Promise<void> {
      const commits = await readCommits(bucket, tip, shown?.tip ?? null);
      const edits = commits.filter(isEdit);
      const whole = commits.find((read) => !isEdit(read));
      if (!whole) await applyEdits(edits, instant);
      // A release that is listed anew has the files that are shown.
      else if (whole.commit.previous !== shown?.tip || whole.commit.release !== shown?.release) {
        const files = filesAfter(whole.commit as WholeCommit, edits);
        const folder = await build(tip, files);
        await activate(folder, instant);
        const names = new Set(files.map(({ path: file }) => file));
        uncompressed = [...names]
          .filter((file) => isPage(file) && !names.has(`${file}.br`))
          .map(pageOf);
        next = null;
        writeState({ release, tip, folder });
        return;
      } else await applyEdits(edits, instant);
      writeState({ release, tip, folder: shown!.folder });
    },
    /** Writes the precompressed files of one page. Returns `false` if there is none left. */
    compress(): boolean {
      const page = uncompressed.shift();
      if (page !== undefined) void target.open(shown!.folder).compress?.(page);
      return page !== undefined;
    },
  };
}

/** The page of a file, as `fileOf` names it. */
const pageOf = (file: string): string =>
  `/${file.endsWith('/index.html') || file === 'index.html' ? file.slice(0, -'index.html'.length) : file}`;

export interface ReplicaStatus {
  /** When the head was last read, in milliseconds since 1970. */
  seenAt: number;
  /** Portals that do not show the newest commit. */
  behind: string[];
}

export type Replica = ReturnType<typeof createReplica>;

/**
 * Keeps the releases of one host equal to the bucket: fetches each commit, shows it at its instant,
 * and acknowledges it. Everything can be repeated, so a replica that was killed goes on.
 */
export function createReplica({
  bucket,
  host,
  root,
  pollMs = 100,
  beatMs = 5000,
  log = () => {},
  now = Date.now,
}: ReplicaOptions) {
  const portals = new Map<string, ReturnType<typeof createCopies>>();
  const fetching = new Map<string, Promise<void>>();
  const key = `${HOSTS}${host}.json`;
  let head: Head | null = null;
  let tag: string | undefined;
  let seenAt = 0;
  let beat = now();
  let acknowledged = { text: '', at: 0 };
  let stopped = false;

  function copiesOf(portal: string) {
    let copies = portals.get(portal);
    if (!copies) portals.set(portal, (copies = createCopies(path.join(root, portal), bucket)));
    return copies;
  }

  /** Fetches the next release beside the edits of the live one. */
  function fetchNext(portal: string, next: string | null): void {
    const copies = copiesOf(portal);
    if (next === null || copies.next() === next || fetching.has(portal)) return;
    const ended = copies
      .fetch(next)
      .catch((error: unknown) => log('not-fetched', { portal, error: messageOf(error) }))
      .finally(() => fetching.delete(portal));
    fetching.set(portal, ended);
  }

  async function showNewest(portal: string, newest: PortalHead): Promise<boolean> {
    const copies = copiesOf(portal);
    if (copies.shown()?.tip === newest.tip) return false;
    const instant = async (): Promise<void> => {
      const waitMs = Math.min(newest.at - now(), TOGETHER_MS_MAX);
      if (waitMs > 0) await wait(waitMs);
    };
    await copies.show(newest, instant);
    return true;
  }

  /** Tells the publisher which commits this host shows, and that it lives. */
  async function acknowledge(): Promise<void> {
    const states: HostState['portals'] = {};
    for (const [portal, copies] of portals)
      states[portal] = { tip: copies.shown()?.tip ?? null, next: copies.next() };
    const text = JSON.stringify(states);
    if (text === acknowledged.text && now() - acknowledged.at < beatMs) return;
    const state: HostState = { beat: ++beat, portals: states };
    await bucket.put(key, Buffer.from(JSON.stringify(state)));
    acknowledged = { text, at: now() };
  }

  /** Does what the head asks for. Returns `true` if it showed anything new. */
  async function step(): Promise<boolean> {
    const found = await bucket.get(HEAD, tag);
    if (found !== null && found !== 'unchanged') {
      head = JSON.parse(found.body.toString('utf8')) as Head;
      ({ tag } = found);
    }
    seenAt = now();
    const entries = Object.entries(head?.portals ?? {});
    for (const [portal, { next }] of entries) fetchNext(portal, next);
    const shown = await Promise.allSettled(entries.map((entry) => showNewest(...entry)));
    await acknowledge();
    const failed = shown.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    if (failed) throw failed.reason;
    return shown.some((one) => one.status === 'fulfilled' && one.value);
  }

  const status = (): ReplicaStatus => ({
    seenAt,
    behind: Object.entries(head?.portals ?? {})
      .filter(([portal, { tip }]) => portals.get(portal)?.shown()?.tip !== tip)
      .map(([portal]) => portal),
  });

  return {
    step,
    status,
    compress: (): boolean => [...portals.values()].some((copies) => copies.compress()),
    fetched: () => Promise.all(fetching.values()),
    /** Follows the bucket until stopped. */
    async run(onStatus: (status: ReplicaStatus) => void = () => {}): Promise<void> {
      for (let failures = 0; !stopped;) {
        try {
          await step();
          failures = 0;
          for (const end = now() + pollMs; now() < end && this.compress(););
        } catch (error) {
          failures += 1;
          log('replica-behind', { failures, error: messageOf(error) });
        }
        onStatus(status());
        await wait(failures > 0 ? Math.min(pollMs * 2 ** failures, RETRY_MS_MAX) : pollMs);
      }
      await Promise.all(fetching.values());
      // The publisher waits for this host no more.
      await bucket.delete(key).catch(() => {});
    },
    stop(): void {
      stopped = true;
    },
  };
}
