import path from 'node:path';
import { createSeal, secretsFrom, type Seal } from '@pune/database/seal';
import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';
import { UNDO_SECONDS } from './undos.ts';

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
   * address: a hundred neighbours may report a burst pipe within minutes.
   */
  GRIEVANCES_PER_HOUR_MAX: z.coerce.number().int().positive().default(300),
  /** Grievances from one device in an hour. */
  GRIEVANCES_PER_DEVICE_MAX: z.coerce.number().int().positive().default(20),
  /**
   * Seconds in which an officer can take a step back; messages about it wait for their end. 0: no
   * step can be taken back, and messages go out at once.
   */
  GRIEVANCES_UNDO_SECONDS: z.coerce.number().int().min(0).max(600).default(UNDO_SECONDS),
});

export type GrievancesEnv = {
  filesFolder: string;
  perHourMax: number;
  perDeviceMax: number;
  undoSeconds: number;
  seal: Seal;
};

/**
 * Creates the seal with `GRIEVANCES_KEY`.
 *
 * @throws in production if the key is missing, a known default or short
 */
export const grievancesSeal = (env: Record<string, string | undefined> = process.env): Seal =>
  createSeal(secretsFrom(env, 'GRIEVANCES_KEY', 'grievances'), 'grievances');

/** @throws SettingsError that names the variable to correct */
export function grievancesEnv(
  env: Record<string, string | undefined> = process.env,
): GrievancesEnv {
  const { DATA_DIR, FILES_URL, ...limits } = parseSettings('grievances', schema, env);
  return {
    filesFolder: FILES_URL?.replace(/^file:(\/\/)?/, '') ?? path.join(DATA_DIR, 'files'),
    perHourMax: limits.GRIEVANCES_PER_HOUR_MAX,
    perDeviceMax: limits.GRIEVANCES_PER_DEVICE_MAX,
    undoSeconds: limits.GRIEVANCES_UNDO_SECONDS,
    seal: grievancesSeal(env),
  };
}
