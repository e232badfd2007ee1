import path from 'node:path';
import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';

const schema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  /** The folder of the readings as Parquet files, on a disk that several processes may share. */
  LAKE_URL: z
    .string()
    .refine((url) => !/^(?!file:)\w+:\/\//.test(url), {
      error: 'Only folders are supported: file:/path',
    })
    .optional(),
  /** Batches of one source in a minute. */
  TELEMETRY_BATCHES_PER_MINUTE_MAX: z.coerce.number().int().positive().default(120),
  /**
   * `1` enables simulated readings, labelled as such on every page, if there are no sensors. In a
   * sandbox they are enabled unless this is `0`.
   */
  TELEMETRY_SIMULATOR: z.enum(['0', '1']).optional(),
  DANGEROUSLY_SANDBOX: z.string().optional(),
});

export interface TelemetryEnv {
  lakeFolder: string;
  perMinuteMax: number;
  simulator: boolean;
}

/** @throws SettingsError that names the variable to correct */
export function telemetryEnv(env: Record<string, string | undefined> = process.env): TelemetryEnv {
  const {
    DATA_DIR,
    LAKE_URL,
    TELEMETRY_BATCHES_PER_MINUTE_MAX,
    TELEMETRY_SIMULATOR,
    DANGEROUSLY_SANDBOX,
  } = parseSettings('telemetry', schema, env);
  return {
    lakeFolder: LAKE_URL?.replace(/^file:(\/\/)?/, '') ?? path.join(DATA_DIR, 'lake'),
    perMinuteMax: TELEMETRY_BATCHES_PER_MINUTE_MAX,
    simulator: (TELEMETRY_SIMULATOR ?? DANGEROUSLY_SANDBOX) === '1',
  };
}
