import path from 'node:path';
import { z } from 'zod';
import { parseSettings } from './settings.ts';

/**
 * Of the 100 connections that a PostgreSQL server takes unless it was told otherwise, those for the
 * processes of one host.
 */
const CONNECTIONS_OF_HOST = 60;
const CONNECTIONS_EACH_MAX = 20;

/**
 * Where citizens' data lives. A `file:` address or a path is SQLite, `postgres://` is PostgreSQL.
 */
export const servicesEnvSchema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  SERVICES_DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:|\.{0,2}\/|:memory:|[\w-]+\.db$)/, {
      error: 'Expected postgres://…, file:/path/to/services.db or a path',
    })
    .optional(),
  /** For all features of a process together, where the database is PostgreSQL. */
  SERVICES_DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(CONNECTIONS_EACH_MAX),
});

/**
 * The connections of each of several processes: so few that all of them find room at one server.
 */
export const connectionsEach = (processes: number): number =>
  Math.max(1, Math.min(CONNECTIONS_EACH_MAX, Math.floor(CONNECTIONS_OF_HOST / processes)));

/**
 * The address of the services database.
 * @throws SettingsError that names the variable, when it is set to something that is no address
 */
export function servicesDatabaseUrl(env: Record<string, string | undefined> = process.env): string {
  const { SERVICES_DATABASE_URL, DATA_DIR } = parseSettings('database', servicesEnvSchema, env);
  return SERVICES_DATABASE_URL ?? path.join(DATA_DIR, 'services.db');
}

/** The number of connections that this process may take. @throws SettingsError */
export const servicesDatabaseConnections = (
  env: Record<string, string | undefined> = process.env,
): number => parseSettings('database', servicesEnvSchema, env).SERVICES_DATABASE_CONNECTIONS;
