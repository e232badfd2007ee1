import { parseSettings } from '@pune/database/settings';
import { LOOKS_PER_MINUTE_MAX } from '@pune/http/sender-limit';
import { z } from 'zod';

const schema = z.object({
  /** The address of the portals' pages for functions, if it differs from the public one. */
  PORTAL_ORIGIN: z.url().optional(),
  /** The portal whose addresses officers give to citizens: `https://city.example`. */
  CITIZENS_ORIGIN: z.url().optional(),
  /** The portal for officers, for links in mails to them: `https://officers.example`. */
  OFFICERS_ORIGIN: z
    .url()
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Sites that may embed the portals' forms: origins separated by spaces. */
  EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  /** Set on Netlify: the address of the site. */
  URL: z.url().optional(),
  /** Set on Netlify, where the platform identifies the portal by a number. */
  SITE: z.string().optional(),
  /** The database of the published content, for the search. */
  CONTENT_SNAPSHOT: z.string().min(1).optional(),
  /** The search server, for searches without the database of the published content. */
  MEILISEARCH_URL: z.url().optional(),
  /** A key that may search the indexes of the portals and read their documents, and nothing else. */
  MEILISEARCH_SEARCH_KEY: z.string().min(1).optional(),
  /**
   * Forms about a page, or texts of a date, that one internet address may open in a minute: each
   * fetches and reads a page.
   */
  LOOKS_PER_MINUTE_MAX: z.coerce.number().int().positive().default(LOOKS_PER_MINUTE_MAX),
  /** `s3`: publishers of several machines succeed each other, and the CMS knows the one that holds the lease. */
  PUBLISH_TARGET: z.string().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** The certificate of the web server (PEM), whose expiry the operators' page shows. */
  METRICS_CERTIFICATE: z.string().min(1).optional(),
  /** The folder of backups, whose age the operators' page shows. */
  METRICS_BACKUPS: z.string().min(1).optional(),
});

export type FunctionsEnv = z.output<typeof schema>;

/** @throws SettingsError that names the variable to correct */
export function functionsEnv(env: Record<string, string | undefined> = process.env): FunctionsEnv {
  return parseSettings('functions', schema, env);
}
