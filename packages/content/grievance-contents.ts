import { LOCALES, type Locale } from '@pune/i18n';
import { sha256OfJson } from '@pune/std/canonical-json';
import type { Collections, Reader } from './content.ts';
import { shortOfficeName } from './office-names.ts';

type Configuration = Collections['grievance-configuration']['data'];
type Text = Record<Locale, string>;

/** The contents of the configuration file of grievances, with the facts of other documents. */
export interface GrievanceContents {
  categories: (Omit<Configuration['categories'][number], 'department'> & { department: string })[];
  hours: Configuration['hours'];
  holidays: Configuration['holidays'];
  offices: {
    id: string;
    name: Text;
    longitude: number | null;
    latitude: number | null;
    villages: Text[];
  }[];
  templates: Configuration['templates'];
}

const inEachLanguage = (of: (locale: Locale) => string): Text =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Text;

const OFFICE_FIELDS = ['code', 'title', 'latitude', 'longitude', 'areas'] as const;

/** Reads a ward office; nothing if it is not published or has no code. */
function officeOf(content: Reader, document: string): GrievanceContents['offices'] {
  const read = (locale: Locale) => content.get('offices', document, locale, OFFICE_FIELDS);
  const versions = { en: read('en'), mr: read('mr'), hi: read('hi') };
  const first = LOCALES.map((locale) => versions[locale]).find(Boolean);
  if (!first?.code) return [];
  const { code, longitude, latitude, areas } = first;
  // A village without a translation would shift the names of those after it.
  const villagesIn = (locale: Locale) =>
    versions[locale]?.areas.length === areas.length ? versions[locale].areas : areas;
  return [
    {
      id: code,
      name: inEachLanguage((locale) =>
        shortOfficeName((versions[locale] ?? first).title, locale).trim(),
      ),
      longitude,
      latitude,
      villages: areas.map((_, n) => inEachLanguage((locale) => villagesIn(locale)[n]!.trim())),
    },
  ];
}

/**
 * Returns the contents of the configuration file of grievances, and their version, which is the
 * digest in its name; `null` if no configuration is published. The contents are not checked here.
 */
export const grievanceContents = (
  content: Reader,
): { version: string; contents: GrievanceContents } | null =>
  content.shared('grievance configuration', (own) => {
    const found = own.grievanceConfiguration();
    if (!found) return null;
    const contents: GrievanceContents = {
      ...found,
      categories: found.categories.map((category) => ({
        ...category,
        department: (category.department && own.slug('departments', category.department)) ?? '',
      })),
      offices: found.offices.flatMap((document) => officeOf(own, document)),
    };
    return { version: sha256OfJson(contents), contents };
  });

/**
 * Returns the names of the departments that answer grievances, by the addresses of their pages. A
 * language without a version has the name of another one.
 */
export const departmentNames = (content: Reader): Record<string, Text> =>
  content.shared('departments of grievances', (own) => {
    const documents = (own.grievanceConfiguration()?.categories ?? []).flatMap(
      ({ department }) => department || [],
    );
    return Object.fromEntries(
      [...new Set(documents)].sort().flatMap((document) => {
        const slug = own.slug('departments', document);
        const titles = LOCALES.map(
          (locale) => own.get('departments', document, locale, ['title'])?.title,
        );
        const any = titles.find(Boolean);
        if (!slug || !any) return [];
        return [[slug, inEachLanguage((locale) => titles[LOCALES.indexOf(locale)] ?? any)]];
      }),
    );
  });
