import { openDatabase } from '@pune/database';
import { secondCopyFolder, servicesDatabaseUrl } from '@pune/database/env';
import { openNotify } from '@pune/notify/open-notify';
import { createDiskSpace } from '@pune/std/disk-space';
import { grievancesEnv } from './env.ts';
import { filesIn } from './files.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { createGrievances, type Grievances, type GrievancesOptions } from './grievances.ts';
import { decodersWithRoom, type PhotoDecoders } from './photo.ts';

/**
 * Opens grievances as configured by the environment (`env.ts`).
 *
 * @param ports what other features know: the addresses of accounts, the approved parts of reports,
 *   moderation
 */
export async function openGrievances(
  photos: PhotoDecoders,
  env: Record<string, string | undefined> = process.env,
  onFailure?: (error: unknown) => void,
  ports: Pick<GrievancesOptions, 'approved' | 'contactsOf' | 'moderation'> = {},
): Promise<Grievances> {
  const { filesFolder, perHourMax, perDeviceMax, undoSeconds, seal } = grievancesEnv(env);
  const db = openDatabase<GrievanceTables>(servicesDatabaseUrl(env));
  // Messages to officers are sent from here; those with a preference wait for the process that
  // drains the outbox, which asks for it.
  const { queue, withdraw, drainAtOnce, messagesWith } = await openNotify(async () => false, {
    env,
    db,
  });
  const grievances = createGrievances({
    db,
    queue,
    withdraw,
    undoSeconds,
    messagesWith,
    send: drainAtOnce,
    deliversAtOnce: true,
    ...ports,
    onFailure,
    files: filesIn(filesFolder, secondCopyFolder(env)),
    photos: decodersWithRoom(photos, createDiskSpace(filesFolder)),
    perHourMax,
    perDeviceMax,
    seal,
  });
  await grievances.prepare();
  return grievances;
}
