import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';

const schema = z.object({
  /** The address of the portals' pages for functions, if it differs from the public one. */
  PORTAL_ORIGIN: z.url().optional(),
  /** Sites that may embed the portals' forms: origins separated by spaces. */
  EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  /** Set on Netlify, where the platform identifies the portal by a number. */
  SITE: z.string().optional(),
  /** The database of the published content, for the search. */
  CONTENT_SNAPSHOT: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
});

export type FunctionsEnv = z.output<typeof schema>;

/** @throws SettingsError that names the variable to correct */
export function functionsEnv(env: Record<string, string | undefined> = process.env): FunctionsEnv {
  return parseSettings('functions', schema, env);
}
