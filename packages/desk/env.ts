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
  /** The time in India from which supervisors get the mail of the morning. */
  DESK_MAIL_TIME: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Expected a time such as 08:00' })
    .default('08:00'),
});

/** @throws SettingsError that names the variable to correct */
export function deskEnv(env: Variables = process.env): {
  filesFolder: string;
  dailyMailTime: string;
} {
  const { DATA_DIR, FILES_URL, DESK_MAIL_TIME } = parseSettings('desk', schema, env);
  const files = FILES_URL?.replace(/^file:(\/\/)?/, '') ?? path.join(DATA_DIR, 'files');
  return { filesFolder: path.join(files, 'desk'), dailyMailTime: DESK_MAIL_TIME };
}
