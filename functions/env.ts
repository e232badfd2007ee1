import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';

const schema = z.object({
  /**
   * Where the portals' pages are served, when functions reach them at another address than visitors
   * do.
   */
  PORTAL_ORIGIN: z.url().optional(),
  /** Sites that may embed the portals' forms: origins with spaces between. */
  EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  /** Set on Netlify, where the platform knows the portal by a number. */
  SITE: z.string().optional(),
  /** The published content, which search reads. */
  CONTENT_SNAPSHOT: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
});

export type FunctionsEnv = z.output<typeof schema>;

/** @throws SettingsError that names the variable to correct */
export function functionsEnv(env: Record<string, string | undefined> = process.env): FunctionsEnv {
  return parseSettings('functions', schema, env);
}
