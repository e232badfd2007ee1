import fs from 'node:fs';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { makePrivateFolder } from '@pune/database/private-files';
import { createStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import { grievancesEnv } from './env.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { createGrievances, type Grievances } from './grievances.ts';
import type { PhotoDecoders } from './photo.ts';

/**
 * Photos, in a folder that its owner alone may enter. It is made when the first photo comes: a host
 * whose disk is read-only does everything that needs no photo.
 */
function photosIn(folder: string): Storage {
  const driver = fsDriver({ base: folder });
  if (fs.existsSync(folder)) makePrivateFolder(folder);
  return createStorage({
    driver: {
      ...driver,
      setItemRaw: async (...given) => {
        makePrivateFolder(folder);
        await driver.setItemRaw!(...given);
      },
    },
  });
}

/** Grievances as the environment describes them (`env.ts`), ready to use. */
export async function openGrievances(
  photos: PhotoDecoders,
  env: Record<string, string | undefined> = process.env,
): Promise<Grievances> {
  const { filesFolder, perHourMax, seal } = grievancesEnv(env);
  const db = openDatabase<GrievanceTables>(servicesDatabaseUrl(env));
  const grievances = createGrievances({
    db,
    files: photosIn(filesFolder),
    photos,
    perHourMax,
    seal,
  });
  await grievances.prepare();
  return grievances;
}
