import fs from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher } from '../publisher.ts';
import type { Bucket } from '../replication/bucket.ts';
import { inherit } from '../replication/inherit.ts';
import { replicatedTarget } from '../replication/replicated-target.ts';
import { createSnapshotCopies } from '../replication/snapshot-copies.ts';
import { filesBelow } from '../replication/uploads.ts';
import { openWriter } from '../replication/writer.ts';
import { plainRender, plainSites } from './plain-pages.ts';

export const machineNow = () => Date.parse('2026-11-30T06:30:00Z');
export const portalIds = plainSites.map(({ id }) => id);

/** A publisher on a machine of its own, with the copies of releases and the snapshot in a folder. */
export type Machine = Awaited<ReturnType<typeof openMachine>>;

/** Opens a publisher on a machine, as the heir of the one before. */
export async function openMachine(bucket: Bucket, folder: string) {
  const published = path.join(folder, 'published');
  const snapshotFile = path.join(folder, 'content.db');
  fs.mkdirSync(published, { recursive: true });
  const writer = await openWriter({ bucket, pollMs: 2 });
  const copies = createSnapshotCopies(bucket, writer.epoch, machineNow);
  await copies.begin();
  const inheritance = await inherit({
    writer,
    portals: portalIds,
    folder: published,
    snapshotFile,
  });
  const snapshot = openSnapshot(snapshotFile, { now: machineNow });
  const targets = plainSites.map(({ id }) =>
    replicatedTarget({ portal: id, folder: path.join(published, id), writer, togetherMs: 0 }),
  );
  let rendered = 0;
  const publisher = createPublisher({
    snapshot,
    portals: plainSites.map((config, index) => ({
      config,
      target: targets[index]!,
      rendererId: 'plain',
      assets: path.join(folder, 'none'),
      load: async () => async (page, content) => (rendered++, plainRender(page, content)),
    })),
    mediaFolder: folder,
    now: machineNow,
  });
  return {
    publisher,
    writer,
    published,
    snapshotFile,
    inheritedAt: inheritance.at,
    settle: inheritance.settle,
    rendered: () => rendered,
    saveSnapshot: () => copies.save(snapshotFile),
    close(): void {
      for (const target of targets) target.close();
      snapshot.close();
    },
  };
}

/** The pages of a portal by the bytes of a folder of its release. */
export async function pagesIn(release: string): Promise<Map<string, string>> {
  const files = (await filesBelow(release)).filter((file) => !/\.(?:br|gz)$/.test(file));
  return new Map(
    files.map((file) => [file, fs.readFileSync(path.join(release, file), 'utf8')] as const),
  );
}
