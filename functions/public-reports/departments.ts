import { to } from '@pune/content/routes';
import type { PortalPages } from '@pune/http/portal-pages';
import { LOCALES, type Locale } from '@pune/i18n';
import { z } from 'zod';

const text = z.object(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.string()])) as Record<Locale, z.ZodString>,
);
const pointerSchema = z.object({ departments: z.record(z.string(), text) });

function parsed(page: string): unknown {
  try {
    return JSON.parse(page);
  } catch {
    return undefined;
  }
}

/**
 * Reads the names of departments from the release of the portal, beside its configuration of
 * grievances. Without the portal there are none, and pages show addresses instead.
 */
export async function departmentsOf(
  pages: PortalPages,
  request: Request,
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const page = await pages(request, to.grievances.configuration());
  const { data } = pointerSchema.safeParse(page === null ? null : parsed(page));
  return new Map(
    Object.entries(data?.departments ?? {}).map(([slug, names]) => [slug, names[locale]]),
  );
}
