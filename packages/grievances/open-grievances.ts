import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { makePrivateFolder } from '@pune/database/private-files';
import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import { grievancesEnv } from './env.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { createGrievances, type Grievances } from './grievances.ts';
import type { PhotoDecoders } from './photo.ts';

/** Grievances as the environment describes them (`env.ts`), ready to use. */
export async function openGrievances(photos: PhotoDecoders, env: Record<string, string | undefined> = process.env): Promise<Grievances> {
  const { filesFolder, perHourMax, seal } = grievancesEnv(env);
  const db = openDatabase<GrievanceTables>(servicesDatabaseUrl(env));
  makePrivateFolder(filesFolder);
  const grievances = createGrievances({ db, files: createStorage({ driver: fsDriver({ base: filesFolder }) }), photos, perHourMax, seal });
  await grievances.prepare();
  return grievances;
}
