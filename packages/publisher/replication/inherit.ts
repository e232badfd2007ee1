import fs from 'node:fs';
import path from 'node:path';
import { buildRelease, isFollowed } from './copies.ts';
import { openLibrary } from './library.ts';
import type { PortalHead } from './log.ts';
import { fetchSnapshot } from './snapshot-copies.ts';
import type { Writer } from './writer.ts';

export interface InheritOptions {
  writer: Writer;
  portals: readonly string[];
  /** Folder of the publisher's own copies, with one of each portal. */
  folder: string;
  snapshotFile: string;
}

/**
 * Makes a publisher the heir of the one before, after its epoch has begun: with the files of the
 * live releases as hosts show them, and the newest copy of the snapshot.
 *
 * @returns the instant of the copy: what was acknowledged later is missing in the snapshot. `null`
 *   if there is nothing to inherit, because the last commits are this publisher's own and in
 *   place, or because there is no copy.
 */
export async function inherit({
  writer,
  portals,
  folder,
  snapshotFile,
}: InheritOptions): Promise<number | null> {
  const heads: { id: string; head: PortalHead }[] = [];
  for (const id of portals) {
    const head = writer.portal(id);
    if (head && !(await hasOwn(path.join(folder, id), head))) heads.push({ id, head });
  }
  if (heads.length === 0) return null;
  const at = await fetchSnapshot(writer.bucket, snapshotFile);
  if (at === null) return null;
  for (const { id, head } of heads) await inheritPortal(writer, path.join(folder, id), head);
  return at;
}

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
