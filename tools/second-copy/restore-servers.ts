import fs from 'node:fs';
import type { Installation } from '../backup/installation.ts';
import { noteProgress, type Progress } from '../backup/restoring.ts';
import { baseBackupsIn } from './base-backups.ts';
import { postgresServersOf, type PostgresServer } from './postgres-servers.ts';
import { restorePostgresServer, type RestoredServer } from './restore-postgres.ts';

/** The folders into which the data of servers are restored, by the name of the server. */
export type PostgresData = Readonly<Partial<Record<PostgresServer['name'], string>>>;
export type RestoredServers = readonly (RestoredServer & {
  name: PostgresServer['name'];
  dataDir: string;
})[];

export interface RestoreServersOptions {
  installation: Installation;
  replace: boolean;
  newest: boolean;
  postgresData?: PostgresData;
  keepServers?: boolean;
}

/** The servers that have a second copy with a base backup. */
export const restorableServers = ({
  installation,
  newest,
  keepServers = false,
}: RestoreServersOptions): PostgresServer[] =>
  newest && !keepServers
    ? postgresServersOf(installation).filter(({ folder }) => baseBackupsIn(folder).length > 0)
    : [];

/** @throws for the operator, before anything is changed, if a folder is missing or not empty */
export function requirePostgresData(options: RestoreServersOptions): void {
  for (const { name, folder } of restorableServers(options)) {
    const option = name === 'services' ? '--postgres-data' : '--postgres-content-data';
    const dataDir = options.postgresData?.[name];
    if (!dataDir)
      throw new Error(
        `[restore] ${folder} has the second copy of a PostgreSQL server: stop that server and give ${option} DIR, an empty folder for its data, or --keep-databases if the server has all its data`,
      );
    const isEmpty = !fs.existsSync(dataDir) || fs.readdirSync(dataDir).length === 0;
    if (!isEmpty && !options.replace)
      throw new Error(
        `[restore] ${dataDir} is not empty: give --replace, which keeps it aside, or another folder for ${option}`,
      );
  }
}

/**
 * Restores PostgreSQL servers to their last acknowledged commit, where they have a second copy. The
 * copy is kept aside: the receiver begins a new one.
 *
 * @throws an error for the operator
 */
export async function restoreServers(
  options: RestoreServersOptions,
  progress: Progress,
): Promise<RestoredServers> {
  const restored: RestoredServers[number][] = [];
  for (const { name, url, stores, folder } of restorableServers(options)) {
    if (progress.done.includes(stores[0]!)) continue;
    const dataDir = options.postgresData![name]!;
    if (fs.existsSync(dataDir) && fs.readdirSync(dataDir).length > 0)
      fs.renameSync(dataDir, `${dataDir}.replaced-${progress.stamp}-${restored.length}`);
    const account = new URL(url).username || 'postgres';
    restored.push({ name, dataDir, ...(await restorePostgresServer(folder, dataDir, account)) });
    progress.done.push(...stores);
    noteProgress(options.installation.dataDir, progress);
    fs.renameSync(folder, `${folder}.restored-${progress.stamp}`);
  }
  return restored;
}
