import type { Locale } from '@pune/i18n';
import { z } from 'zod';
import type { PortalPages } from '@pune/http/portal-pages';

/** What of the portal's list of schemes is read here. */
const schemes = z.array(z.looseObject({ slug: z.string(), title: z.string() }));

/**
 * What a scheme is called, by the list that the portal publishes; null while it cannot be had, or
 * where it names no such scheme.
 */
export async function schemeTitle(
  pages: PortalPages,
  request: Request,
  locale: Locale,
  slug: string,
): Promise<string | null> {
  const page = await pages(request, `/${locale}/schemes/index.json`);
  if (page === null) return null;
  try {
    return schemes.parse(JSON.parse(page)).find((scheme) => scheme.slug === slug)?.title ?? null;
  } catch {
    return null;
  }
}
