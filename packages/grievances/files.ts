import fs from 'node:fs';
import path from 'node:path';
import { makePrivateFolder } from '@pune/database/private-files';
import { writeSynced } from '@pune/database/synced-files';
import { createStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';

/** A file is accepted also where its second copy fails: an alarm tells the operator. */
function copied(place: string, bytes: Uint8Array): void {
  try {
    writeSynced(place, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(
      `[grievances] [files] The second copy of a citizen's file cannot be written (${code ?? 'error'}): make room, and back up at once`,
    );
  }
}

/**
 * Creates the store of photos, in a folder that only its owner may enter. The folder is created
 * with the first photo, so that a host with a read-only disk can do everything else.
 *
 * @param secondCopy a folder on another disk, which has each file before it counts as stored
 */
export function filesIn(folder: string, secondCopy: string | null = null): Storage {
  const driver = fsDriver({ base: folder });
  const placeOf = (key: string) => path.join(secondCopy!, 'files', ...key.split(':'));
  if (fs.existsSync(folder)) makePrivateFolder(folder);
  return createStorage({
    driver: {
      ...driver,
      setItemRaw: async (key, bytes, options) => {
        makePrivateFolder(folder);
        await driver.setItemRaw!(key, bytes, options);
        if (secondCopy) copied(placeOf(key), bytes as Uint8Array);
      },
      removeItem: async (key, options) => {
        await driver.removeItem!(key, options);
        if (secondCopy) fs.rmSync(placeOf(key), { force: true });
      },
    },
  });
}
