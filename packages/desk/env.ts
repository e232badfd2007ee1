import path from 'node:path';
import { parseSettings, type Variables } from '@pune/database/settings';
import { z } from 'zod';

const schema = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  /** The folder of citizens' files: `file:/srv/pune/files` or a path. */
  FILES_URL: z
    .string()
    .refine((url) => !/^(?!file:)\w+:\/\//.test(url), {
      error: 'Only folders are supported: file:/path',
    })
    .optional(),
});

/** @throws SettingsError that names the variable to correct */
export function deskEnv(env: Variables = process.env): { filesFolder: string } {
  const { DATA_DIR, FILES_URL } = parseSettings('desk', schema, env);
  const files = FILES_URL?.replace(/^file:(\/\/)?/, '') ?? path.join(DATA_DIR, 'files');
  return { filesFolder: path.join(files, 'desk') };
}
