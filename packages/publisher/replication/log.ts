import { createHash } from 'node:crypto';
import type { Bucket, StoredObject } from './bucket.ts';

/**
 * The replicated log of one installation, in a bucket:
 *
 * - `head.json`: replaced by a conditional write, which refuses a publisher whose epoch has ended.
 * - `<portal>/commits/<digest>`: an edit or a whole release. Each names the commit before it.
 * - `<portal>/packs/<digest>`: bodies of files of whole releases.
 * - `hosts/<id>.json`: the acknowledgement of a host, replaced by that host.
 *
 * The newest copy of the snapshot is beside them; see `snapshot-copies.ts`.
 */
export const HEAD = 'head.json';
export const HOSTS = 'hosts/';

export interface PortalHead {
  /** Name of the live release. */
  release: string;
  /** Key of the newest commit. */
  tip: string;
  /** Instant at which hosts show the newest commit, in milliseconds since 1970. */
  at: number;
  /** Key of a whole release that hosts fetch before it becomes live. */
  next: string | null;
  /** Key of an edit that hosts fetch before it is shown. */
  coming?: string | null;
}

export interface Head {
  /** Number of publishers that have written so far: only the last one may write. */
  epoch: number;
  writer: string;
  /** Number of the writer's lease in the content database; missing in heads of earlier versions. */
  lease?: number;
  portals: Record<string, PortalHead>;
}

/** Bytes of a file: a range of an object. */
export interface Place {
  object: string;
  start: number;
  bytes: number;
}

export interface StoredFile extends Place {
  path: string;
  digest: string;
  /** Time of the file, in seconds since 1970, from which servers compute tags. */
  time: number;
}

/** A file of an edit, whose bytes are in the commit itself; without bytes it is deleted. */
export type EditedFile =
  | { path: string; digest: string; time: number; start: number; bytes: number }
  | { path: string; digest: null };

interface CommitBase {
  release: string;
  /** Key of the commit before, `null` for the first one. */
  previous: string | null;
}
/** Changes some files of the live release. */
export interface EditCommit extends CommitBase {
  kind: 'edit';
  files: EditedFile[];
}
/** Lists all files of a release. */
export interface WholeCommit extends CommitBase {
  kind: 'whole';
  files: StoredFile[];
}
export type Commit = EditCommit | WholeCommit;

export const digestOfBytes = (body: Uint8Array): string =>
  createHash('sha256').update(body).digest('hex');

/** Bytes of the length that precedes the description of a commit. */
const LENGTH_BYTES = 4;

/** An object of a commit: the length of its description, the description, the bodies. */
export function encodeCommit(commit: Commit, bodies: readonly Uint8Array[] = []): Buffer {
  const description = Buffer.from(JSON.stringify(commit));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(description.length);
  return Buffer.concat([length, description, ...bodies]);
}

/** Returns a commit and the bodies behind its description. */
export function decodeCommit(object: Buffer): { commit: Commit; bodies: Buffer } {
  const start = LENGTH_BYTES + object.readUInt32BE(0);
  return {
    commit: JSON.parse(object.toString('utf8', LENGTH_BYTES, start)) as Commit,
    bodies: object.subarray(start),
  };
}

export const commitKey = (portal: string, object: Uint8Array): string =>
  `${portal}/commits/${digestOfBytes(object)}`;
export const packKey = (portal: string, pack: Uint8Array): string =>
  `${portal}/packs/${digestOfBytes(pack)}`;

/** Reads an object that must be there. */
export async function readObject(bucket: Bucket, key: string): Promise<Buffer> {
  const found = (await bucket.get(key)) as StoredObject | null;
  if (!found) throw new Error(`[publisher] [replication] The bucket lacks ${key}`);
  return found.body;
}

export interface ReadCommit<Kind extends Commit = Commit> {
  key: string;
  commit: Kind;
  bodies: Buffer;
  /** Offset of the bodies in the object. */
  start: number;
}

/**
 * Reads the commits from the tip back to `until` (exclusive) or to the newest whole release
 * (inclusive), oldest first.
 */
export async function readCommits(
  bucket: Bucket,
  tip: string,
  until: string | null,
): Promise<ReadCommit[]> {
  const found: ReadCommit[] = [];
  for (let key: string | null = tip; key !== null && key !== until;) {
    const object = await readObject(bucket, key);
    const { commit, bodies } = decodeCommit(object);
    found.unshift({ key, commit, bodies, start: object.length - bodies.length });
    key = commit.kind === 'whole' ? null : commit.previous;
  }
  return found;
}

export const isEdit = (read: ReadCommit): read is ReadCommit<EditCommit> =>
  read.commit.kind === 'edit';

/** A file of an edit with the place of its bytes; `null` if it is gone. */
export type PlacedFile = StoredFile | { path: string; digest: null };
export const placedFiles = (
  { key, start }: Pick<ReadCommit, 'key' | 'start'>,
  files: readonly EditedFile[],
): PlacedFile[] =>
  files.map((file) =>
    file.digest === null ? file : { ...file, object: key, start: start + file.start },
  );

/** Precompressed files hold other bytes once their page has changed. */
export const withPrecompressed = (file: string): string[] => [file, `${file}.br`, `${file}.gz`];

/** Returns all files of a release after these edits. */
export function filesAfter(
  whole: WholeCommit,
  edits: readonly ReadCommit<EditCommit>[],
): StoredFile[] {
  const files = new Map(whole.files.map((file) => [file.path, file]));
  for (const edit of edits)
    for (const file of placedFiles(edit, edit.commit.files)) {
      for (const name of withPrecompressed(file.path)) files.delete(name);
      if (file.digest !== null) files.set(file.path, file);
    }
  return [...files.values()];
}

/** The acknowledgement of a host. */
export interface HostState {
  /** Grows while the host lives. */
  beat: number;
  portals: Record<string, HostPortal>;
}

/** The commits of a portal that a host has: the one that it shows, and those that it has fetched. */
export interface HostPortal {
  tip: string | null;
  next: string | null;
  /** Missing in the acknowledgements of a former version. */
  coming?: string | null;
}
