import { randomUUID } from 'node:crypto';
import { createQueue } from '@pune/std/queue';
import { Conflict, type Bucket } from './bucket.ts';
import { untilAcknowledged, type Hosts } from './hosts.ts';
import { HEAD, type Head, type HostPortal, type PortalHead } from './log.ts';

/** The error of a publisher that wrote after another one had taken over. It must end. */
export class Superseded extends Error {
  constructor(epoch: number) {
    super(
      `[publisher] [replication] Another publisher has taken over (epoch ${epoch}): this one may not write any more`,
    );
    this.name = 'Superseded';
  }
}

export interface WriterOptions {
  bucket: Bucket;
  /** Number of the publisher's lease; a head that was written under a later one refuses it. */
  lease?: number;
  /** Called when a change was refused because another publisher has begun. */
  onSuperseded?: (reason: string) => void;
  /** A host whose acknowledgement stands still for this long is no longer waited for. */
  hostExpiresMs?: number;
  pollMs?: number;
  log?: (event: string, details: Record<string, unknown>) => void;
  /** The clock of instants, in milliseconds since 1970. */
  now?: () => number;
  /** The clock of durations, in milliseconds: it is never set. */
  monotonic?: () => number;
}

/** The head of the log, which one publisher changes. All portals of an installation share it. */
export interface Writer {
  readonly bucket: Bucket;
  readonly epoch: number;
  readonly now: () => number;
  portal(id: string): PortalHead | null;
  /**
   * Replaces the head of a portal.
   * @throws Superseded after another publisher has begun
   */
  change(portal: string, next: PortalHead): Promise<void>;
  /** Learns the result of the last change where it is unknown. */
  settled(): Promise<void>;
  /**
   * Reads the head, for acts that the storage does not refuse by itself.
   * @throws Superseded after another publisher has begun
   */
  confirm(): Promise<void>;
  /** Waits until every living host shows a commit, or has fetched it; see `untilAcknowledged`. */
  acknowledged(
    portal: string,
    commit: string,
    what: keyof HostPortal,
    isPatient?: boolean,
  ): Promise<void>;
}

interface OwnHead {
  readonly bucket: Bucket;
  readonly writer: string;
  readonly onSuperseded: (reason: string) => void;
  head: Head;
  tag: string;
  /** True after a change whose result is unknown: it may have become the head. */
  isUnsure: boolean;
}

const EMPTY: Head = { epoch: 0, writer: '', portals: {} };
const CLAIMS_MAX = 10;

/**
 * Begins an epoch: from now on only this writer changes the head, because each change replaces the
 * version that this writer has seen last.
 * @throws Superseded if the head was written under a later lease
 */
export async function openWriter({
  bucket,
  lease = 0,
  onSuperseded = () => {},
  hostExpiresMs = 15_000,
  pollMs = 50,
  log = () => {},
  now = Date.now,
  monotonic = () => performance.now(),
}: WriterOptions): Promise<Writer> {
  const own = await beginEpoch(bucket, { lease, onSuperseded });
  const inOrder = createQueue();
  const hosts: Hosts = {
    bucket,
    expiresMs: hostExpiresMs,
    pollMs,
    log,
    monotonic,
    known: new Map(),
    stuck: new Map(),
  };
  return {
    bucket,
    epoch: own.head.epoch,
    now,
    portal: (id) => own.head.portals[id] ?? null,
    change: (portal, next) => inOrder(() => changeHead(own, portal, next)),
    settled: () => inOrder(() => settle(own)),
    confirm: () => inOrder(() => learn(own)),
    acknowledged: (...asked) => untilAcknowledged(hosts, ...asked),
  };
}

async function readHead(bucket: Bucket): Promise<{ head: Head; tag: string | null }> {
  const found = await bucket.get(HEAD);
  if (found === null || found === 'unchanged') return { head: EMPTY, tag: null };
  return { head: JSON.parse(found.body.toString('utf8')) as Head, tag: found.tag };
}

/** Returns the number of the lease under which the head was written last, 0 if there is none. */
export const leaseOf = async (bucket: Bucket): Promise<number> =>
  (await readHead(bucket)).head.lease ?? 0;

const writeHead = (bucket: Bucket, head: Head, tag: string | null): Promise<string> =>
  bucket.put(HEAD, Buffer.from(JSON.stringify(head)), tag ?? 'absent');

async function beginEpoch(
  bucket: Bucket,
  { lease, onSuperseded }: Required<Pick<WriterOptions, 'lease' | 'onSuperseded'>>,
): Promise<OwnHead> {
  const writer = randomUUID();
  for (let tries = 1; ; tries++) {
    const before = await readHead(bucket);
    if ((before.head.lease ?? 0) > lease) throw new Superseded(before.head.epoch);
    const head: Head = { ...before.head, epoch: before.head.epoch + 1, writer, lease };
    try {
      const tag = await writeHead(bucket, head, before.tag);
      await checkConditions(bucket, head);
      return { bucket, writer, onSuperseded, head, tag, isUnsure: false };
    } catch (error) {
      if (!(error instanceof Conflict) || tries >= CLAIMS_MAX) throw error;
    }
  }
}

/** A tag in the form of S3's, which no object has. */
const NO_TAG = `"${'0'.repeat(32)}"`;

/**
 * Makes two writes that the storage must refuse. Both have the current head and a line feed: a retry
 * of identical bytes would count as done.
 * @throws Error if the storage ignores a condition: two publishers on it would overwrite each other
 */
async function checkConditions(bucket: Bucket, head: Head): Promise<void> {
  const body = Buffer.from(`${JSON.stringify(head)}\n`);
  for (const expected of ['absent', NO_TAG]) {
    try {
      await bucket.put(HEAD, body, expected);
    } catch (error) {
      if (error instanceof Conflict) continue;
      throw error;
    }
    throw new Error(
      '[publisher] [replication] The storage writes in spite of a condition (If-Match, If-None-Match): two publishers on it would overwrite each other. Use a storage with conditional writes',
    );
  }
}

async function changeHead(own: OwnHead, portal: string, next: PortalHead): Promise<void> {
  await settle(own);
  const head: Head = { ...own.head, portals: { ...own.head.portals, [portal]: next } };
  try {
    own.tag = await writeHead(own.bucket, head, own.tag);
    own.head = head;
  } catch (error) {
    own.isUnsure = true;
    if (error instanceof Conflict) await settle(own);
    throw error;
  }
}

/** Reads the head again after a change whose result is unknown. */
const settle = async (own: OwnHead): Promise<void> => {
  if (own.isUnsure) await learn(own);
};

/** @throws Superseded if the head is another writer's */
async function learn(own: OwnHead): Promise<void> {
  const { head, tag } = await readHead(own.bucket);
  if (head.writer !== own.writer || tag === null) {
    const error = new Superseded(head.epoch);
    own.onSuperseded(error.message);
    throw error;
  }
  own.head = head;
  own.tag = tag;
  own.isUnsure = false;
}
