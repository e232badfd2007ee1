import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  /** Where photos are kept: `file:/srv/pune/files` or a path. */
  FILES_URL: z.string().regex(/^(file:|\.{0,2}\/|[\w-]+)/, { error: 'Expected file:/path or a path' }).refine((url) => !/^(?!file:)\w+:\/\//.test(url), { error: 'Only folders are supported: file:/path' }).optional(),
  /** Grievances that one internet address may file in an hour. Mobile networks put many people behind one address. */
  GRIEVANCES_PER_HOUR_MAX: z.coerce.number().int().positive().default(60),
});

export type GrievancesEnv = { filesFolder: string; perHourMax: number };

/** @throws an error that names the variable to correct */
export function grievancesEnv(env: Record<string, string | undefined> = process.env): GrievancesEnv {
  const result = schema.safeParse(env);
  if (!result.success) throw new Error(`[grievances] [env] ${z.prettifyError(result.error)}`);
  const { DATA_DIR, FILES_URL, GRIEVANCES_PER_HOUR_MAX } = result.data;
  return { filesFolder: FILES_URL?.replace(/^file:(\/\/)?/, '') ?? path.join(DATA_DIR, 'files'), perHourMax: GRIEVANCES_PER_HOUR_MAX };
}
