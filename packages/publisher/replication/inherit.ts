import fs from 'node:fs';
import path from 'node:path';
import { buildRelease, isFollowed } from './copies.ts';
import { openLibrary } from './library.ts';
import type { PortalHead } from './log.ts';
import { emptySnapshot, fetchSnapshot } from './snapshot-copies.ts';
import type { Writer } from './writer.ts';

export interface InheritOptions {
  writer: Writer;
  portals: readonly string[];
  /** Folder of the publisher's own copies, with one of each portal. */
  folder: string;
  snapshotFile: string;
}

export interface Inheritance {
  /**
   * The instant of the copy of the snapshot: changes acknowledged later are missing in it. `null` if
   * nothing is inherited, because this machine has everything, or because there is no copy.
   */
  at: number | null;
  /** Notes that this machine has caught up: until then, its next start inherits again. */
  settle(): void;
}

/**
 * Makes a publisher the heir of the one before, after its epoch has begun: with the files of the
 * live releases as hosts show them, and the newest copy of the snapshot. A publisher that wrote the
 * epoch before itself, and had caught up in it, inherits nothing.
 *
 * Each step can be repeated, and none counts before `settle`: a publisher that was killed in between
 * begins again from the newest copy.
 */
export async function inherit({
  writer,
  portals,
  folder,
  snapshotFile,
}: InheritOptions): Promise<Inheritance> {
  const settle = (): void => noteWhole(folder, writer.epoch);
  const others: { id: string; head: PortalHead }[] = [];
  for (const id of portals) {
    const head = writer.portal(id);
    if (head && !(await hasOwn(path.join(folder, id), head))) others.push({ id, head });
  }
  const isEmpty = portals.every((id) => writer.portal(id) === null);
  const hasAll = others.length === 0 && wholeAt(folder) === writer.epoch - 1;
  const at = isEmpty || hasAll ? null : await fetchSnapshot(writer.bucket, snapshotFile);
  if (at === null) {
    // All portals are made anew, from the content of the CMS: an old snapshot lacks the changes of others.
    if (others.length > 0) await emptySnapshot(snapshotFile);
    settle();
    return { at, settle };
  }
  for (const { id, head } of others) await inheritPortal(writer, path.join(folder, id), head);
  return { at, settle };
}

/** In the folder of the copies: the last epoch in which this machine had everything. */
const WHOLE = '.whole';

function wholeAt(folder: string): number | null {
  try {
    return Number(fs.readFileSync(path.join(folder, WHOLE), 'utf8'));
  } catch {
    return null;
  }
}

function noteWhole(folder: string, epoch: number): void {
  const file = path.join(folder, WHOLE);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(`${file}.tmp`, String(epoch));
  fs.renameSync(`${file}.tmp`, file);
}

/** Notes that the copies or the snapshot of this machine are another one's from now on. */
export const forgetWhole = (folder: string): void =>
  fs.rmSync(path.join(folder, WHOLE), { force: true });

/**
 * Returns true if the newest commit is this publisher's own and its release is in place. A publisher
 * that stood by meanwhile has put the release as hosts show it in the place of its own.
 */
async function hasOwn(folder: string, { tip }: PortalHead): Promise<boolean> {
  if (!fs.existsSync(folder) || (await isFollowed(folder))) return false;
  const library = openLibrary(folder);
  try {
    return library.isOwn(tip);
  } finally {
    library.close();
  }
}

async function inheritPortal({ bucket }: Writer, folder: string, head: PortalHead): Promise<void> {
  const files = await buildRelease(folder, bucket, head);
  const library = openLibrary(folder);
  library.replace(files);
  library.noteTips(head.tip, head.tip);
  library.close();
}
