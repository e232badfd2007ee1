import path from 'node:path';
import { z } from 'zod';
import { parseSettings } from './settings.ts';

/**
 * The share of one host's processes in the 100 connections that a PostgreSQL server accepts by
 * default.
 */
const CONNECTIONS_OF_HOST = 60;
const CONNECTIONS_EACH_MAX = 20;

/**
 * The location of citizens' data. A `file:` address or a path is SQLite, `postgres://` is
 * PostgreSQL.
 */
export const servicesEnvSchema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  SERVICES_DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:|\.{0,2}\/|:memory:|[\w-]+\.db$)/, {
      error: 'Expected postgres://…, file:/path/to/services.db or a path',
    })
    .optional(),
  /** A folder on another disk, for the second copy of citizens' data on SQLite. */
  SECOND_COPY_DIR: z.string().min(1).optional(),
  /** The maximum for all features of a process together, on PostgreSQL. */
  SERVICES_DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(CONNECTIONS_EACH_MAX),
});

/**
 * @returns the maximum number of connections for each of several processes, so that all of them fit
 *   on one server
 */
export const connectionsEach = (processes: number): number =>
  Math.max(1, Math.min(CONNECTIONS_EACH_MAX, Math.floor(CONNECTIONS_OF_HOST / processes)));

/**
 * @returns the address of the services database
 *
 * @throws SettingsError that names the variable, when its value is not an address
 */
export function servicesDatabaseUrl(env: Record<string, string | undefined> = process.env): string {
  const { SERVICES_DATABASE_URL, DATA_DIR } = parseSettings('database', servicesEnvSchema, env);
  return SERVICES_DATABASE_URL ?? path.join(DATA_DIR, 'services.db');
}

/**
 * @returns the maximum number of connections for this process
 *
 * @throws SettingsError
 */
export const servicesDatabaseConnections = (
  env: Record<string, string | undefined> = process.env,
): number => parseSettings('database', servicesEnvSchema, env).SERVICES_DATABASE_CONNECTIONS;

/**
 * @returns the folder of the second copy; null if there is none
 *
 * @throws SettingsError
 */
export const secondCopyFolder = (
  env: Record<string, string | undefined> = process.env,
): string | null => parseSettings('database', servicesEnvSchema, env).SECOND_COPY_DIR ?? null;

/** @returns the folder of the second copy of a SQLite file; null if it is not the services database */
export function secondCopyFolderOf(
  file: string,
  env: Record<string, string | undefined> = process.env,
): string | null {
  const folder = secondCopyFolder(env);
  if (folder === null) return null;
  const placeOf = (url: string) => path.resolve(url.replace(/^file:(\/\/)?/, ''));
  return placeOf(servicesDatabaseUrl(env)) === placeOf(file) ? folder : null;
}
