import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { z } from 'zod';
import type { PortalPages } from '@pune/http/portal-pages';

/** The fields of the portal's list of schemes that are used here. */
const schemes = z.array(z.looseObject({ slug: z.string(), title: z.string() }));

/**
 * @returns the name of a scheme in the portal's published list; null if the list is unavailable or
 *   lacks the scheme
 */
export async function schemeTitle(
  pages: PortalPages,
  request: Request,
  locale: Locale,
  slug: string,
): Promise<string | null> {
  const page = await pages(request, to.schemes.index({ locale }));
  if (page === null) return null;
  try {
    return schemes.parse(JSON.parse(page)).find((scheme) => scheme.slug === slug)?.title ?? null;
  } catch {
    return null;
  }
}
