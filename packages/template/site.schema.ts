import { CAPABILITIES } from '@pune/content-models/capabilities';
import { isForOfficers, PAGED_COLLECTIONS } from '@pune/content/routes';
import { z } from 'zod';

const locale = z.enum(['en', 'mr', 'hi']);
const inEachLanguage = z.record(locale, z.string().min(1));

/** Replaces the port of a portal on this machine by the one of the start command. */
function withPublicPort(address: string): string {
  const url = new URL(address);
  if (!url.hostname.endsWith('.localhost') || !process.env.PUBLIC_PORT) return address;
  url.port = process.env.PUBLIC_PORT;
  return url.origin;
}

export const siteSchema = z
  .strictObject({
    /** The portal's name, in each language. */
    name: inEachLanguage,
    /** The portal's short name, for lists of portals and narrow spaces. */
    shortName: inEachLanguage,
    /** An abbreviation of the short name that citizens know, for the list of portals on a phone. */
    abbreviation: inEachLanguage.optional(),
    /** The public address of the portal; canonical links, feeds and site maps begin with it. */
    url: z.url().transform(withPublicPort),
    /**
     * The languages of the portal. `/` redirects to the first one if the reader's browser accepts
     * none of them.
     */
    locales: z.array(locale).min(1),
    /**
     * The layout of the home page: `poster` is an invitation with a large picture, `counter` begins
     * with search and services, `plan` begins with key figures and projects, `record` begins with
     * decisions, hearings and costs.
     */
    opening: z.enum(['poster', 'counter', 'plan', 'record']).default('counter'),
    /**
     * The collections that the portal has lists and pages of: at least one, unless the portal is for
     * officers.
     */
    collections: z.array(z.enum(PAGED_COLLECTIONS)),
    /**
     * The runtime of the islands: the small one, which has the hooks of React, or React itself, for
     * portals whose islands need all of it (a dashboard, an officer's desk). Islands are written
     * once, for either.
     */
    runtime: z.enum(['compatible', 'full']).default('compatible'),
    /**
     * The features of the portal besides content. Templates branch on these, never on a portal's id.
     */
    capabilities: z.array(z.enum(CAPABILITIES)).default(['search']),
  })
  .refine((site) => site.collections.length > 0 || isForOfficers(site), {
    path: ['collections'],
    error: 'name at least one, unless the portal has the capability desk',
  });

/** A portal's configuration, as `defineSite` returns it. */
export type Site = z.output<typeof siteSchema>;

/**
 * Checks a portal's configuration.
 *
 * @throws an error that lists each misspelt, missing or invalid key with its path and the reason,
 *   and all keys that exist
 */
export function defineSite(site: z.input<typeof siteSchema>): Site {
  const result = siteSchema.safeParse(site);
  if (result.success) return result.data;
  const problems = result.error.issues
    .map((issue) => `  ${issue.path.join('.') || 'site'}: ${issue.message}`)
    .join('\n');
  throw new Error(
    `[template] [site.config.ts] The portal's configuration is invalid:\n${problems}\nKnown keys: ${Object.keys(siteSchema.shape).join(', ')}`,
  );
}
