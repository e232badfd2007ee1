import path from 'node:path';
import { createSeal, secretFrom, type Seal } from '@pune/database/seal';
import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';

const schema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  /** The folder of photos: `file:/srv/pune/files` or a path. */
  FILES_URL: z
    .string()
    .regex(/^(file:|\.{0,2}\/|[\w-]+)/, { error: 'Expected file:/path or a path' })
    .refine((url) => !/^(?!file:)\w+:\/\//.test(url), {
      error: 'Only folders are supported: file:/path',
    })
    .optional(),
  /**
   * Grievances from one internet address in an hour. Mobile networks put many people behind one
   * address.
   */
  GRIEVANCES_PER_HOUR_MAX: z.coerce.number().int().positive().default(60),
});

export type GrievancesEnv = { filesFolder: string; perHourMax: number; seal: Seal };

/**
 * Creates the seal with `GRIEVANCES_KEY`.
 *
 * @throws in production if the key is missing, a known default or short
 */
export const grievancesSeal = (env: Record<string, string | undefined> = process.env): Seal =>
  createSeal(secretFrom(env, 'GRIEVANCES_KEY', 'grievances'), 'grievances');

/** @throws SettingsError that names the variable to correct */
export function grievancesEnv(
  env: Record<string, string | undefined> = process.env,
): GrievancesEnv {
  const { DATA_DIR, FILES_URL, GRIEVANCES_PER_HOUR_MAX } = parseSettings('grievances', schema, env);
  return {
    filesFolder: FILES_URL?.replace(/^file:(\/\/)?/, '') ?? path.join(DATA_DIR, 'files'),
    perHourMax: GRIEVANCES_PER_HOUR_MAX,
    seal: grievancesSeal(env),
  };
}
