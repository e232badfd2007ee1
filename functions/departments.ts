import { to } from '@pune/content/routes';
import type { PortalPages } from '@pune/http/portal-pages';
import { LOCALES, type Locale } from '@pune/i18n';
import { z } from 'zod';

const text = z.object(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.string()])) as Record<Locale, z.ZodString>,
);
const pointerSchema = z.object({ departments: z.record(z.string(), text) });

/** The names of departments by the last part of the address of their page. */
export type DepartmentNames = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

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
export async function departmentNames(
  pages: PortalPages,
  request: Request,
): Promise<DepartmentNames> {
  const page = await pages(request, to.grievances.configuration());
  const { data } = pointerSchema.safeParse(page === null ? null : parsed(page));
  return new Map(Object.entries(data?.departments ?? {}));
}

/**
 * Reads the names from the portal of citizens: that of the officers publishes none.
 *
 * @param origin `CITIZENS_ORIGIN`; without it there are no names
 */
export const namesForOfficers = async (
  pages: PortalPages,
  origin: string | undefined,
): Promise<DepartmentNames> =>
  origin === undefined ? new Map() : departmentNames(pages, new Request(origin));

/** The names in one language. */
export async function departmentsOf(
  pages: PortalPages,
  request: Request,
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const names = await departmentNames(pages, request);
  return new Map([...names].map(([slug, name]) => [slug, name[locale]]));
}
