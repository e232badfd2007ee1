import type { Field, Payload } from 'payload';
import { labelText } from '../words/label-text.ts';
import type { Published, SourceDocument } from '@pune/content-models/content-model';
import { publish, type Collection } from '@pune/content-models/models';
import { isOfPortal } from '@pune/content/routes';
import { LOCALES, type Locale } from '@pune/i18n';
import { readIn, withNotice } from '../hooks/published-versions.ts';
import { departmentIn } from '../schedules.ts';

/** The values of an open form, which may not be saved yet, in the language of the form. */
export interface FormValues {
  language: Locale;
  data: Record<string, unknown>;
}

/** The newest state of a document, and what would be public if it were published. */
export interface DraftSource {
  id: number | string;
  /** The department of the saved draft, which decides who may read it. */
  department: string | null;
  slug: string;
  /** The portals on which the draft appears. */
  portals: string[];
  /** True if the newest version is the published one. */
  isPublished: boolean;
  versions: Record<Locale, Published | 'incomplete' | null>;
  /** The labels of required fields that are empty. */
  missing: (language: Locale) => string[];
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Reads the newest draft of a document in all languages.
 *
 * @param form replaces the saved values in its language; the other languages are as last saved
 * @param now the time of change that pages show, as if the draft were published now
 *
 * @returns null if there is no such document
 */
export async function draftSource(
  payload: Payload,
  collection: Collection,
  id: number | string,
  form: FormValues | null,
  now: Date,
): Promise<DraftSource | null> {
  const saved = await Promise.all(
    LOCALES.map((locale) => readIn(payload, collection, id, { locale, draft: true })),
  );
  const [first] = saved as (Record<string, unknown> & { id: number | string })[];
  if (!first) return null;
  const given = form?.data ?? {};
  const slug =
    [given.slug, first.slug].map(textOf).find((one) => SLUG.test(one)) ?? `draft-${first.id}`;
  const sources = Object.fromEntries(
    LOCALES.map((locale, number) => [
      locale,
      {
        ...(saved[number] as object),
        ...(form?.language === locale && given),
        id: first.id,
        slug,
        updatedAt: now.toISOString(),
      },
    ]),
  ) as unknown as Record<Locale, SourceDocument & Record<string, unknown>>;
  const versions = Object.fromEntries(
    await Promise.all(
      LOCALES.map(async (locale) => {
        const version = versionOf(collection, sources[locale], locale);
        return [locale, version === 'incomplete' ? version : await withNotice(payload, version)];
      }),
    ),
  ) as DraftSource['versions'];
  const shown = form ? sources[form.language] : sources[LOCALES[0]];
  const { fields } = payload.collections[collection]!.config;
  return {
    id: first.id,
    department: departmentIn(collection, first),
    slug,
    portals: isOfPortal(collection)
      ? [slug]
      : Array.isArray(shown.portals)
        ? (shown.portals as string[])
        : [],
    isPublished: form === null && first._status === 'published',
    versions,
    missing: (language) => missingIn(fields, sources[language]),
  };
}

/** `publish` assumes required fields, which a draft may lack. */
function versionOf(
  collection: Collection,
  source: SourceDocument,
  locale: Locale,
): Published | 'incomplete' | null {
  try {
    const published = publish(collection, source, locale);
    if (!published) return null;
    const { title, summary, date, category, portals } = published;
    const isComplete =
      [title, summary, date, category].every((text) => typeof text === 'string') &&
      /^\d{4}-\d\d-\d\d$/.test(date) &&
      Array.isArray(portals);
    return isComplete ? published : 'incomplete';
  } catch {
    return 'incomplete';
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** @returns the labels of required fields without a value, in the order of the form */
function missingIn(fields: readonly Field[], data: Record<string, unknown>): string[] {
  return fields.flatMap((field): string[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        missingIn(
          tab.fields,
          ('name' in tab && tab.name ? data[tab.name] : data) as Record<string, unknown>,
        ),
      );
    if (field.type === 'group')
      return missingIn(
        field.fields,
        (('name' in field && field.name ? data[field.name] : data) ?? {}) as Record<
          string,
          unknown
        >,
      );
    if (field.type === 'row' || field.type === 'collapsible') return missingIn(field.fields, data);
    if (!('name' in field) || !('required' in field) || !field.required) return [];
    if (!isEmpty(data[field.name])) return [];
    return [labelText(field.label) ?? field.name];
  });
}
