import fs from 'node:fs';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { makePrivateFolder } from '@pune/database/private-files';
import { createStorage, type Storage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import { openNotify } from '@pune/notify/open-notify';
import { grievancesEnv } from './env.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { createGrievances, type Grievances } from './grievances.ts';
import type { PhotoDecoders } from './photo.ts';

/**
 * Creates the store of photos, in a folder that only its owner may enter. The folder is created
 * with the first photo, so that a host with a read-only disk can do everything else.
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

/** Opens grievances as configured by the environment (`env.ts`). */
export async function openGrievances(
  photos: PhotoDecoders,
  env: Record<string, string | undefined> = process.env,
  onFailure?: (error: unknown) => void,
): Promise<Grievances> {
  const { filesFolder, perHourMax, seal } = grievancesEnv(env);
  const db = openDatabase<GrievanceTables>(servicesDatabaseUrl(env));
  // Messages are queued here; the process that drains the outbox asks for the preferences.
  const { queue } = await openNotify(async () => false, { env, db });
  const grievances = createGrievances({
    db,
    queue,
    onFailure,
    files: photosIn(filesFolder),
    photos,
    perHourMax,
    seal,
  });
  await grievances.prepare();
  return grievances;
}
