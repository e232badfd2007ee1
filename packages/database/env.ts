import path from 'node:path';
import { z } from 'zod';
import { parseSettings } from './settings.ts';

/** Where citizens' data lives. A `file:` address or a path is SQLite, `postgres://` is PostgreSQL. */
export const servicesEnvSchema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  SERVICES_DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:|\.{0,2}\/|:memory:|[\w-]+\.db$)/, { error: 'Expected postgres://…, file:/path/to/services.db or a path' })
    .optional(),
});

/**
 * The address of the services database.
 * @throws SettingsError that names the variable, when it is set to something that is no address
 */
export function servicesDatabaseUrl(env: Record<string, string | undefined> = process.env): string {
  const { SERVICES_DATABASE_URL, DATA_DIR } = parseSettings('database', servicesEnvSchema, env);
  return SERVICES_DATABASE_URL ?? path.join(DATA_DIR, 'services.db');
}
